package io.isthmus.cli.internal.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.Cancel;

/** A registry of what a test put in. */
public class ListRegistry<D, T> implements Registry<D, T> {

    private final Map<String, D> descriptors = new TreeMap<>();
    private final Map<String, Supplier<T>> makers = new TreeMap<>();

    public final void put(String id, D descriptor, Supplier<T> maker) {
        descriptors.put(id, descriptor);
        makers.put(id, maker);
    }

    @Override
    public List<D> all() {
        return new ArrayList<>(descriptors.values());
    }

    @Override
    public Optional<D> find(String id) {
        return Optional.ofNullable(descriptors.get(id));
    }

    @Override
    public List<ContributionProblem> problems() {
        return List.of();
    }

    @Override
    public T create(String id) {
        return makers.get(id).get();
    }

    @Override
    public Cancel.Registration onChange(Runnable listener) {
        return () -> { };
    }
}
