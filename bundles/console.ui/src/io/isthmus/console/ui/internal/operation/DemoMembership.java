package io.isthmus.console.ui.internal.operation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import io.isthmus.console.ui.internal.handler.Services;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;

/** Joins a demo organization for as long as its connection is looked at. */
final class DemoMembership {

    private DemoMembership() {
    }

    /**
     * Joins where this was not done; leaves when another connection is looked at.
     *
     * @return leaves at once what this call joined
     */
    static Subscription join(ConsoleModel model, Connection connection) throws SourceException {
        DemoPort port = port();
        if (port.joined(connection.id()).isPresent()) {
            return () -> { };
        }
        DemoPort.Demo demo = port.join(connection,
                model.console().profile().organization(connection.id()).demoDirectory());
        return leaveWith(model, connection, demo);
    }

    /** The demo organizations. */
    static DemoPort port() throws SourceException {
        return Optional.ofNullable(Services.find(DemoPort.class)).orElseThrow(DemoMembership::noDemo);
    }

    private static Subscription leaveWith(ConsoleModel model, Connection connection, DemoPort.Demo demo) {
        AtomicReference<Subscription> watch = new AtomicReference<>();
        Subscription leave = () -> {
            watch.get().close();
            demo.close();
        };
        boolean[] seen = new boolean[1];
        watch.set(model.onChange(Topic.CONNECTION, () -> {
            boolean here = model.connection().map(Connection::id).filter(connection.id()::equals).isPresent();
            if (seen[0] && !here) {
                leave.close();
            }
            seen[0] |= here;
        }));
        return leave;
    }

    private static SourceException noDemo() {
        return new SourceException(Failure.of(Failure.Kind.NOT_FOUND, Side.WORKSTATION,
                Messages.DemoMembership_attempted, Messages.DemoMembership_missing, Messages.DemoMembership_advice));
    }
}
