package io.isthmus.signins.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.ui.internal.asking.FilterShelf;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.signins.ui.internal.asking.StoreAccess;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileDrop;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.text.Times;

/** The sign-ins that are kept in the profile, and those in workspaces. */
public final class SignInsView extends ViewPart {

    private static final String STORE = "signins"; //$NON-NLS-1$

    private ConsoleModel model;
    private SignInsPresenter presenter;
    private SignInsPage page;
    private Fetching fetching;
    private FilterShelf shelf;
    private ConnectedPlaces places;

    @Override
    public void createPartControl(Composite parent) {
        model = getSite().getService(ConsoleModel.class);
        presenter = new SignInsPresenter(new JobWorker(), SignInStores::open, model.console()::facts, Times.system());
        fetching = getSite().getService(Fetching.class);
        shelf = new FilterShelf(new JobWorker(), this::profile, FailureReporter::tell);
        places = new ConnectedPlaces(model, presenter, this::opened, getSite().getShell());
        page = new SignInsPage(parent, presenter, shelf, new Intake(() -> fetching.now(), this::chooseFiles),
                new SignInObjects(model), places);
        FileDrop.on(parent, this::take);
        Subscription connection = model.onChange(Topic.CONNECTION,
                () -> Binding.later(parent.getDisplay(), parent, this::connected));
        Cancel.Registration profiles = model.console().onProfileChange(this::useStore);
        Subscription fetched = fetching.onTold(this::fetched);
        parent.addDisposeListener(event -> {
            connection.close();
            profiles.close();
            fetched.close();
        });
        useStore();
        fetched();
    }

    /** Tells how far fetching is; the first that comes makes the store. */
    private void fetched() {
        presenter.tell(fetching.told());
        if (presenter.access().state() instanceof StoreAccess.Absent) {
            presenter.access().again();
        }
    }

    private void connected() {
        places.follow();
        page.offerPlaces();
        useStore();
    }

    private void useStore() {
        presenter.access().use(profile().resolve(STORE));
        shelf.read();
    }

    /** The store, opened for whoever closes it again; the view looks at it, too, from now on. */
    private SignInStore opened() throws SourceException {
        presenter.access().made();
        return SignInStores.open(profile().resolve(STORE));
    }

    private Path profile() {
        return model.console().profile().directory();
    }

    /** Asks for files with sign-ins and takes them in. */
    void chooseFiles() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.SignInsView_import);
        if (dialog.open() != null) {
            List<Path> files = new ArrayList<>();
            Stream.of(dialog.getFileNames()).forEach(name -> files.add(Path.of(dialog.getFilterPath(), name)));
            take(files);
        }
    }

    private void take(List<Path> files) {
        OperationJob.start(new ImportSignIns(files, this::opened, presenter::tell), FailureReporter::tell);
    }

    /** What is fetched from the connected tenants. */
    Fetching fetching() {
        return fetching;
    }

    /** Asks where to, and writes the sign-ins that the filter finds. */
    void export() {
        new ExportMenu(presenter, getSite().getShell()).shown();
    }

    /** Shows the rows as a list that screen readers read, or as a grid. */
    void listMode(boolean list) {
        page.listMode(list);
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }
}
