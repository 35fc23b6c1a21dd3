package io.isthmus.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FoundationsTest {

    private static Failure failure(Failure.Kind kind) {
        return Failure.of(kind, Side.ENTRA, "read", "no", "ask");
    }

    @Test
    void aCancelRunsWhatWasRegisteredOnceAndStays() {
        CancelSource cancel = new CancelSource();
        List<String> ran = new ArrayList<>();
        cancel.onCancel(() -> ran.add("first"));
        Cancel.Registration second = cancel.onCancel(() -> ran.add("second"));
        second.close();
        second.close();
        cancel.check();
        cancel.cancel();
        cancel.cancel();
        assertEquals(List.of("first"), ran);
        assertTrue(cancel.requested());
        assertThrows(CancelledException.class, cancel::check);
        cancel.onCancel(() -> ran.add("late")).close();
        assertEquals(List.of("first", "late"), ran, "at once, where it was asked for already");
        Cancel.never().onCancel(() -> ran.add("never")).close();
        assertFalse(Cancel.never().requested());
    }

    @Test
    void theSameActionRegisteredTwiceRunsTwiceAndIsTakenBackOnce() {
        CancelSource cancel = new CancelSource();
        List<String> ran = new ArrayList<>();
        Runnable action = () -> ran.add("x");
        cancel.onCancel(action);
        cancel.onCancel(action).close();
        cancel.cancel();
        assertEquals(1, ran.size());
    }

    @Test
    void aSleepEndsWithItsCancel() throws InterruptedException {
        Sleeper.system().sleep(Duration.ZERO, Cancel.never());
        Sleeper.system().sleep(Duration.ofSeconds(-1), Cancel.never());
        Sleeper.system().sleep(Duration.ofMillis(1), Cancel.never());
        CancelSource cancel = new CancelSource();
        CountDownLatch woken = new CountDownLatch(1);
        Thread sleeper = new Thread(() -> {
            assertThrows(CancelledException.class, () -> Sleeper.system().sleep(Duration.ofDays(1), cancel));
            woken.countDown();
        });
        sleeper.start();
        cancel.cancel();
        woken.await();
        assertThrows(CancelledException.class, () -> Sleeper.system().sleep(Duration.ZERO, cancel));
        Thread.currentThread().interrupt();
        assertThrows(CancelledException.class, () -> Sleeper.system().sleep(Duration.ofDays(1), Cancel.never()));
        assertTrue(Thread.interrupted(), "the interrupt is kept for whoever asks");
    }

    @Test
    void aReadingHasAValueOrAReasonByItsState() {
        Instant at = Instant.EPOCH;
        assertTrue(Reading.read("x", at, "o").known());
        assertTrue(Reading.absent(at, "o").known());
        assertFalse(Reading.partial("x", failure(Failure.Kind.THROTTLED), at, "o").known());
        assertEquals(ReadState.DENIED, Reading.failed(failure(Failure.Kind.DENIED), at, "o").state());
        assertEquals(ReadState.FAILED, Reading.failed(failure(Failure.Kind.NOT_FOUND), at, "o").state());
        assertEquals("why", Reading.notAsked("why").<Integer>withoutValue().origin());
        assertThrows(IllegalStateException.class, () -> Reading.read("x", at, "o").withoutValue());
        for (ReadState state : ReadState.values()) {
            boolean valued = state == ReadState.READ;
            assertEquals(!valued, throwsBad(() -> new Reading<>(state, Optional.of("x"),
                    Optional.empty(), Optional.empty(), "o")), state + " with a value alone");
        }
    }

    private static boolean throwsBad(Runnable making) {
        try {
            making.run();
            return false;
        } catch (IllegalArgumentException bad) {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource(Failure.Kind.class)
    void onlyLostAnswersLeaveAWriteUnknown(Failure.Kind kind) {
        assertEquals(List.of(Failure.Kind.UNREACHABLE, Failure.Kind.SERVICE_ERROR, Failure.Kind.BAD_ANSWER)
                .contains(kind), failure(kind).outcomeUnknown());
        SourceException thrown = new SourceException(failure(kind));
        assertEquals(kind, thrown.failure().kind());
        assertEquals("no", thrown.getMessage());
        assertNull(thrown.getCause());
    }
}
