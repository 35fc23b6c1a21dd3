package io.isthmus.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the state and the rules of a view, and no widget: a view lays out and binds. Changes may come from any thread;
 * a {@link Binding} carries them to the thread of the widgets.
 *
 * @since 1.0
 */
public abstract class Presenter implements AutoCloseable {

    private final Listeners listeners = new Listeners();
    private final List<Subscription> subscriptions = new ArrayList<>();

    /** Runs after each change, in the thread that changed. */
    public final Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Tells that what the view shows is no longer what is so. */
    protected final void changed() {
        listeners.fire();
    }

    /** Ends a subscription together with this presenter. */
    protected final void track(Subscription subscription) {
        synchronized (subscriptions) {
            subscriptions.add(subscription);
        }
    }

    /** Ends every subscription that it tracks. Closing twice does nothing. */
    @Override
    public void close() {
        synchronized (subscriptions) {
            subscriptions.forEach(Subscription::close);
            subscriptions.clear();
        }
    }
}
