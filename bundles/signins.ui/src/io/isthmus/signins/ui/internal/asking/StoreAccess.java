package io.isthmus.signins.ui.internal.asking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignIns;
import io.isthmus.ui.Presenter;

/**
 * The store that the view looks into: opened beside the thread of the widgets, and made only when something goes in. While
 * it looks elsewhere, the store stays open.
 */
public final class StoreAccess extends Presenter {

    private final Worker worker;
    private final Opener opener;
    private State state = new Absent();
    private Optional<SignIns> elsewhere = Optional.empty();
    private Optional<Path> directory = Optional.empty();

    /** Opens the store of a folder. */
    @FunctionalInterface
    public interface Opener {

        /** @throws SourceException where it cannot be opened, with who holds it where somebody does */
        SignInStore open(Path directory) throws SourceException;
    }

    /** How it stands. */
    public sealed interface State {
    }

    /** There is none yet. */
    public record Absent() implements State {
    }

    /** It is being opened. */
    public record Opening() implements State {
    }

    /** It can be asked. */
    public record Open(SignIns signIns) implements State {
    }

    /** It cannot be opened. */
    public record Refused(Failure failure) implements State {
    }

    StoreAccess(Worker worker, Opener opener) {
        this.worker = worker;
        this.opener = opener;
    }

    /** Looks into the store of a folder, where there is one. */
    public void use(Path next) {
        synchronized (this) {
            if (directory.equals(Optional.of(next))) {
                return;
            }
            directory = Optional.of(next);
        }
        again();
    }

    /** Looks again whether there is a store, and whether it can be opened. */
    public void again() {
        leave(new Opening());
        worker.run(() -> open(false));
    }

    /** Looks at sign-ins that are kept elsewhere, or at those of the store again. */
    public void lookAt(Optional<SignIns> others) {
        synchronized (this) {
            elsewhere = others;
        }
        changed();
    }

    /** What is looked at in the place of the store; empty where the store is. */
    public synchronized Optional<SignIns> elsewhere() {
        return elsewhere;
    }

    /**
     * Makes the store where there is none. Not to be called in the thread of the widgets.
     *
     * @throws SourceException where it cannot be opened
     */
    public void made() throws SourceException {
        if (!(ofStore() instanceof Open)) {
            open(true);
        }
        if (ofStore() instanceof Refused refused) {
            throw new SourceException(refused.failure());
        }
    }

    private void open(boolean make) {
        Optional<Path> wanted = directory();
        State next = wanted.map(folder -> opened(folder, make)).orElseGet(Absent::new);
        if (!wanted.equals(directory())) {
            close(next);
            return;
        }
        leave(next);
    }

    private State opened(Path folder, boolean make) {
        try {
            return make || Files.isDirectory(folder) ? new Open(opener.open(folder)) : new Absent();
        } catch (SourceException refused) {
            return new Refused(refused.failure());
        }
    }

    /** The folder of the store; empty where none is looked into. */
    public synchronized Optional<Path> directory() {
        return directory;
    }

    private void leave(State next) {
        State before;
        synchronized (this) {
            before = state;
            state = next;
        }
        changed();
        close(before);
    }

    /** To close a store waits for whoever writes to it. */
    private void close(State left) {
        if (left instanceof Open open && open.signIns() instanceof SignInStore store) {
            worker.run(store::close);
        }
    }

    private synchronized State ofStore() {
        return state;
    }

    /** How it stands; what is looked at elsewhere can be asked. */
    public synchronized State state() {
        return elsewhere.<State>map(Open::new).orElse(state);
    }

    @Override
    public void close() {
        super.close();
        synchronized (this) {
            directory = Optional.empty();
            elsewhere = Optional.empty();
        }
        leave(new Absent());
    }
}
