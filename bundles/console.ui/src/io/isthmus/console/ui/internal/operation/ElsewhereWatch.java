package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

import io.isthmus.console.ui.internal.handler.Services;
import io.isthmus.engine.profile.FolderWatch;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.Visit;
import io.isthmus.ui.model.WatchState;

/**
 * Watches the files of the organization that is looked at, for as long as it is: what other processes do with it is told
 * to the visit.
 */
public final class ElsewhereWatch {

    private final ConsoleModel model;
    private final LookElsewhere look;
    private Visit watched;
    private Optional<Instant> judged = Optional.empty();
    private Optional<FolderWatch> watch = Optional.empty();

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
        model.onChange(Topic.WATCH, one::watchChanged);
        one.follow();
    }

    private synchronized void follow() {
        Visit visit = model.visit();
        if (visit == watched) {
            return;
        }
        watched = visit;
        watch.ifPresent(FolderWatch::close);
        watch = visit.connection().flatMap(connection -> watch(visit, connection));
    }

    /**
     * What the watch of this window wrote while it looked was not judged then: its files alone told of it. A quick look can
     * be over before anybody is told that it began.
     */
    private void watchChanged() {
        Visit visit = model.visit();
        WatchState now = visit.watching().state();
        boolean unjudged;
        synchronized (this) {
            unjudged = now.phase() != WatchState.Phase.LOOKING && !now.looked().equals(judged);
            if (unjudged) {
                judged = now.looked();
            }
        }
        if (unjudged) {
            Thread.ofVirtual().name("isthmus-look-elsewhere").start(() -> lookAt(visit)); //$NON-NLS-1$
        }
    }

    private void lookAt(Visit visit) {
        try {
            look.look(visit);
        } catch (UncheckedIOException unreadable) {
            ILog.of(ElsewhereWatch.class).warn(unreadable.getMessage(), unreadable);
        }
    }

    private Optional<FolderWatch> watch(Visit visit, Connection connection) {
        try {
            return Optional.of(model.console().profile().organization(connection.id())
                    .watch(() -> look.look(visit)));
        } catch (IOException unwatchable) {
            ILog.of(ElsewhereWatch.class).warn(unwatchable.getMessage(), unwatchable);
            return Optional.empty();
        }
    }
}
