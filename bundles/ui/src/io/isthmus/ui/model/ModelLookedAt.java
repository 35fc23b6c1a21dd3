package io.isthmus.ui.model;

import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.window.LookedAt;
import io.isthmus.ui.Subscription;

/** What third parties are told of the window's model; a declarative service. */
public final class ModelLookedAt implements LookedAt {

    private final ConsoleModel model;

    /**
     * @param model the window's
     */
    public ModelLookedAt(ConsoleModel model) {
        this.model = model;
    }

    @Override
    public Optional<Snapshot> snapshot() {
        return model.snapshot();
    }

    @Override
    public Optional<HybridPair> pair() {
        return model.pair();
    }

    @Override
    public Cancel.Registration onChange(Runnable listener) {
        Subscription subscription = model.onChange(Topic.SNAPSHOT, listener);
        return subscription::close;
    }
}
