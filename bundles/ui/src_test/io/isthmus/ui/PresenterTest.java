package io.isthmus.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class PresenterTest {

    private static final class Counter extends Presenter {
        void step() {
            changed();
        }

        void watch(Listeners other) {
            track(other.add(this::changed));
        }
    }

    @Test
    void tellsEachListenerUntilItEnds() {
        Counter presenter = new Counter();
        AtomicInteger told = new AtomicInteger();
        Subscription subscription = presenter.onChange(told::incrementAndGet);
        presenter.step();
        subscription.close();
        subscription.close();
        presenter.step();
        assertEquals(1, told.get());
    }

    @Test
    void isNoLongerToldWhatItTrackedOnceItIsClosed() {
        Counter presenter = new Counter();
        Listeners model = new Listeners();
        AtomicInteger told = new AtomicInteger();
        presenter.onChange(told::incrementAndGet);
        presenter.watch(model);
        model.fire();
        presenter.close();
        model.fire();
        assertEquals(1, told.get());
    }

    @Test
    void theSameListenerAddedTwiceEndsEachByItself() {
        Listeners listeners = new Listeners();
        AtomicInteger told = new AtomicInteger();
        Runnable listener = told::incrementAndGet;
        Subscription first = listeners.add(listener);
        listeners.add(listener);
        first.close();
        listeners.fire();
        assertEquals(1, told.get());
    }
}
