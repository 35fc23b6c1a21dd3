package io.isthmus.console.ui.internal.operation;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Opens a connection for reading, keeps it in the profile and looks at it. Where it fails it leaves nothing behind. */
public final class ConnectOperation implements Operation {

    private final ConsoleModel model;
    private final Connection connection;
    private final PersonPort person;

    public ConnectOperation(ConsoleModel model, Connection connection, PersonPort person) {
        this.model = model;
        this.connection = connection;
        this.person = person;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.ConnectOperation_title, connection.title());
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        context.progress().doing(title());
        model.connects(Optional.of(connection));
        try {
            open(model.visit(), context);
        } finally {
            model.connects(Optional.empty());
        }
    }

    /** @param before where the window is while it is opened; whoever turns to another meanwhile wants that one */
    private void open(Visit before, CallContext context) throws SourceException {
        Subscription joined = connection.kind() == ConnectionKind.DEMO ? DemoMembership.join(model, connection)
                : () -> { };
        Optional<Session> opened = Optional.empty();
        boolean connected = false;
        try {
            Session session = model.console().sessions().open(connection, Access.READ, person, context);
            opened = Optional.of(session);
            refuseWithoutConsent(session);
            model.console().profile().save(connection);
            turn(before);
            model.visit().opened(session);
            session.notes().forEach(ILog.of(ConnectOperation.class)::warn);
            connected = true;
        } finally {
            if (!connected) {
                opened.ifPresent(Session::close);
                joined.close();
            }
        }
    }

    private void turn(Visit before) throws SourceException {
        if (before.left()) {
            throw new CancelledException();
        }
        if (!before.connection().equals(Optional.of(connection))
                && !model.look(connection, LastSnapshot.of(model, connection))) {
            throw Failures.changing(title(), model);
        }
    }

    /**
     * The first time the want of consent is told where it can be mended, although Exchange Online, which needs none, may
     * be open. Later the other sides go on.
     */
    private void refuseWithoutConsent(Session session) throws SourceException {
        if (model.console().profile().connections().contains(connection)) {
            return;
        }
        Optional<Failure> refused = model.console().consent()
                .flatMap(port -> session.failures().stream().filter(port::missing).findFirst());
        if (refused.isPresent()) {
            throw new SourceException(refused.get());
        }
    }
}
