package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.signins.SignInWorkspaces;
import io.isthmus.signins.query.FilterText;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.text.Times;

/** The store, and workspaces asked as whom the connection signs in. In the thread of the widgets. */
final class ConnectedPlaces implements Places {

    private final ConsoleModel model;
    private final SignInsPresenter presenter;
    private final ImportSignIns.OpenedStore store;
    private final Shell shell;
    private Optional<SignInWorkspace> looked = Optional.empty();

    /** @param store opened for whoever closes it again, made where there is none */
    ConnectedPlaces(ConsoleModel model, SignInsPresenter presenter, ImportSignIns.OpenedStore store, Shell shell) {
        this.model = model;
        this.presenter = presenter;
        this.store = store;
        this.shell = shell;
    }

    @Override
    public List<UUID> workspaces() {
        Stream<String> saved = model.connection().flatMap(connection -> connection.setting(Connection.WORKSPACE)).stream();
        List<UUID> known = new ArrayList<>();
        Stream.concat(saved, ViewMemory.workspaces().stream()).map(ConnectedPlaces::id).flatMap(Optional::stream)
                .filter(id -> !known.contains(id)).forEach(known::add);
        return known;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean look(Optional<UUID> workspace) {
        Function<UUID, Optional<SignInWorkspace>> connected = id -> model.session().map(Session::sources).stream()
                .flatMap(List::stream).map(source -> source.signInWorkspace(id)).flatMap(Optional::stream).findFirst();
        Optional<SignInWorkspace> found = workspace.flatMap(connected);
        if (workspace.isPresent() && found.isEmpty()) {
            presenter.tell(Messages.ConnectedPlaces_noTenant);
            return false;
        }
        workspace.ifPresent(id -> ViewMemory.workspace(id.toString()));
        looked = found;
        presenter.tell(""); //$NON-NLS-1$
        presenter.access().lookAt(found.map(SignInWorkspaces::of));
        return true;
    }

    /** Looks at the store again: whom a workspace was asked as is connected no more. */
    void leave() {
        if (looked.isPresent()) {
            look(Optional.empty());
        }
    }

    @Override
    public Optional<UUID> looked() {
        return looked.map(SignInWorkspace::id);
    }

    @Override
    public void pull() {
        String text = FilterText.of(presenter.filter());
        String question = text.isEmpty() ? NLS.bind(Messages.ConnectedPlaces_pullAll, looked.orElseThrow().title())
                : NLS.bind(Messages.ConnectedPlaces_pull, looked.orElseThrow().title(), text);
        if (MessageDialog.open(MessageDialog.CONFIRM, shell, Messages.ConnectedPlaces_pullTitle, question, SWT.NONE,
                Messages.ConnectedPlaces_take, Messages.ConnectedPlaces_cancel) == 0) {
            presenter.asked().ifPresent(asked -> OperationJob.start(new PullSignIns(looked.orElseThrow(), asked.filter(),
                    asked.at(), store, Times.system(), presenter::tell), FailureReporter::tell));
        }
    }
}
