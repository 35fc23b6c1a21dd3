package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/**
 * Where sign-ins can be looked at: in the store, or in workspaces, asked as whom the connection signs in. In the thread of
 * the widgets.
 */
final class ConnectedPlaces {

    private final ConsoleModel model;
    private final SignInsPresenter presenter;
    private final ImportSignIns.OpenedStore store;
    private final Shell shell;
    private Optional<SignInWorkspace> looked = Optional.empty();
    private Optional<Session> session = Optional.empty();

    /** @param store opened for whoever closes it again, made where there is none */
    ConnectedPlaces(ConsoleModel model, SignInsPresenter presenter, ImportSignIns.OpenedStore store, Shell shell) {
        this.model = model;
        this.presenter = presenter;
        this.store = store;
        this.shell = shell;
    }

    /** The workspaces that are known: the one that the connection names, and those that were looked at before. */
    List<UUID> workspaces() {
        Stream<String> saved = model.connection().stream()
                .flatMap(connection -> connection.setting(Connection.WORKSPACE).stream());
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

    /** Looks at a workspace; where the connection has not one tenant to ask it by, that is said, and nothing else is done. */
    void look(UUID workspace) {
        List<SignInWorkspace> found = model.session().map(Session::sources).stream().flatMap(List::stream)
                .flatMap(source -> source.signInWorkspace(workspace).stream()).toList();
        if (found.size() != 1) {
            presenter.tell(found.isEmpty() ? Messages.ConnectedPlaces_noTenant : Messages.ConnectedPlaces_severalTenants);
            return;
        }
        ViewMemory.workspace(workspace.toString());
        look(Optional.of(found.getFirst()));
    }

    private void look(Optional<SignInWorkspace> next) {
        looked = next;
        session = model.session();
        presenter.tell(""); //$NON-NLS-1$
        presenter.access().lookAt(next.map(SignInWorkspaces::of));
    }

    /** Looks at the store again where whom a workspace was asked as is connected no more. */
    void follow() {
        if (!session.equals(model.session())) {
            leave();
        }
    }

    /** Looks at the store again. */
    void leave() {
        if (looked.isPresent()) {
            look(Optional.empty());
        }
    }

    /** The workspace that is looked at; empty where the store is. */
    Optional<UUID> looked() {
        return looked.map(SignInWorkspace::id);
    }

    /** Takes what the filter finds in the workspace that is looked at into the store, once somebody says so. */
    void pull() {
        String text = FilterText.of(presenter.filter());
        String question = text.isEmpty() ? NLS.bind(Messages.ConnectedPlaces_pullAll, looked.orElseThrow().title())
                : NLS.bind(Messages.ConnectedPlaces_pull, looked.orElseThrow().title(), text);
        if (MessageDialog.open(MessageDialog.CONFIRM, shell, Messages.ConnectedPlaces_pullTitle, question, SWT.NONE,
                Messages.ConnectedPlaces_take, Messages.ConnectedPlaces_cancel) == 0) {
            presenter.asked().ifPresent(asked -> OperationJob.start(new PullSignIns(looked.orElseThrow(),
                    asked.filter(), asked.at(), store, Times.system(), presenter::tell), FailureReporter::tell));
        }
    }
}
