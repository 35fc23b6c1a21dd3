package io.isthmus.console.ui.internal.watch;

import java.time.Duration;
import java.util.Optional;

import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.Visit;
import io.isthmus.ui.model.WatchState;

/**
 * Sees to it that the organization that is looked at is watched over where the user wants it: while it is connected, and
 * no longer than that.
 */
public final class DriftWatch {

    private record Wanted(Visit visit, boolean on, boolean connected, Duration interval) {
    }

    private final ConsoleModel model;
    private Optional<Wanted> now = Optional.empty();
    private Optional<VisitWatch> watch = Optional.empty();

    private DriftWatch(ConsoleModel model) {
        this.model = model;
    }

    /** Begins, for each organization that is looked at from now on. */
    public static void begin(ConsoleModel model) {
        DriftWatch one = new DriftWatch(model);
        model.onChange(Topic.CONNECTION, one::follow);
        WatchSettings.onChange(one::follow);
        one.follow();
    }

    /** Whether an organization can change: a file does not. */
    public static boolean watchable(Connection connection) {
        return connection.kind() == ConnectionKind.TENANT || connection.kind() == ConnectionKind.DEMO;
    }

    private synchronized void follow() {
        Visit visit = model.visit();
        boolean on = visit.connection().filter(one -> watchable(one) && WatchSettings.on(one.id())).isPresent();
        Wanted wanted = new Wanted(visit, on, visit.session().isPresent(), WatchSettings.interval());
        if (now.filter(wanted::equals).isPresent()) {
            return;
        }
        now = Optional.of(wanted);
        watch.ifPresent(VisitWatch::end);
        watch = Optional.empty();
        visit.watching().change(state -> state.in(wanted.on() ? WatchState.Phase.OFFLINE : WatchState.Phase.OFF));
        if (wanted.on() && wanted.connected()) {
            watch = Optional.of(VisitWatch.begin(model, visit, wanted.interval()));
        }
    }
}
