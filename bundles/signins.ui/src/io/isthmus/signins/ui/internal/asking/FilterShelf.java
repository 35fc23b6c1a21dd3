package io.isthmus.signins.ui.internal.asking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.signins.SavedFilters;
import io.isthmus.ui.Presenter;

/**
 * The filters of the profile that have a name: read and written beside the thread of the widgets, and told by a change
 * once they were. In any thread.
 */
public final class FilterShelf extends Presenter {

    private final Worker worker;
    private final Supplier<Path> profile;
    private final Consumer<Failure> onFailure;
    private final Coalesced reading;
    private volatile Map<String, String> filters = Map.of();

    /**
     * @param profile   the folder of the profile that is used
     * @param onFailure is told why a filter was not saved
     */
    public FilterShelf(Worker worker, Supplier<Path> profile, Consumer<Failure> onFailure) {
        this.worker = worker;
        this.profile = profile;
        this.onFailure = onFailure;
        reading = new Coalesced(worker, this::take);
    }

    /** Reads them again, soon: another process may have saved some, or another profile be used. */
    public void read() {
        reading.ask();
    }

    private void take() {
        filters = new LinkedHashMap<>(new SavedFilters(profile.get()).all());
        changed();
    }

    /** The filters by name, as they were read last. */
    public Map<String, String> filters() {
        return filters;
    }

    /** Saves one in place of that with the same name. */
    public void save(String name, String filter) {
        keep(filters -> filters.save(name, filter));
    }

    /** Forgets one. */
    public void forget(String name) {
        keep(filters -> filters.remove(name));
    }

    @FunctionalInterface
    private interface Keeping {
        void run(SavedFilters filters) throws IOException;
    }

    private void keep(Keeping work) {
        SavedFilters saved = new SavedFilters(profile.get());
        worker.run(() -> {
            try {
                work.run(saved);
            } catch (IOException unwritable) {
                onFailure.accept(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.FilterShelf_attempted,
                        Optional.ofNullable(unwritable.getMessage()).orElse(unwritable.getClass().getSimpleName()),
                        Messages.FilterShelf_advice));
            }
            take();
        });
    }
}
