package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

import io.isthmus.console.ui.internal.handler.Services;
import io.isthmus.engine.profile.StoreWatch;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.Visit;

/**
 * Watches the files of the organization that is looked at, for as long as it is: what other processes do with it is told
 * to the visit.
 */
public final class ElsewhereWatch {

    private final ConsoleModel model;
    private final LookElsewhere look;
    private Visit watched;
    private Optional<StoreWatch> watch = Optional.empty();

    private ElsewhereWatch(ConsoleModel model, LookElsewhere look) {
        this.model = model;
        this.look = look;
    }

    /** Begins to watch, now and for each organization that is looked at later. */
    public static void begin(ConsoleModel model) {
        begin(model, new LookElsewhere(model, directory -> Optional.ofNullable(Services.find(DemoPort.class))
                .flatMap(demos -> demos.lastReset(directory))));
    }

    /** The same with another way to look. */
    static void begin(ConsoleModel model, LookElsewhere look) {
        ElsewhereWatch one = new ElsewhereWatch(model, look);
        model.onChange(Topic.CONNECTION, one::follow);
        one.follow();
    }

    private synchronized void follow() {
        Visit visit = model.visit();
        if (visit == watched) {
            return;
        }
        watched = visit;
        watch.ifPresent(StoreWatch::close);
        watch = visit.connection().flatMap(connection -> watch(visit, connection));
    }

    private Optional<StoreWatch> watch(Visit visit, Connection connection) {
        try {
            return Optional.of(StoreWatch.begin(model.console().profile().organization(connection.id()),
                    () -> look.look(visit)));
        } catch (IOException unwatchable) {
            ILog.of(ElsewhereWatch.class).warn(unwatchable.getMessage(), unwatchable);
            return Optional.empty();
        }
    }
}
