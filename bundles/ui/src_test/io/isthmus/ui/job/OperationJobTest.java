package io.isthmus.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.port.CallContext;

class OperationJobTest {

    private static final Operation CONNECTS = new Operation() {
        @Override
        public String title() {
            return "Connect Contoso";
        }

        @Override
        public JobFamily family() {
            return JobFamily.READ;
        }

        @Override
        public void run(CallContext context) {
            throw new NoSuchElementException("No value present");
        }
    };

    @Test
    void aMistakeOfTheProgramIsToldAsWhatWasTriedWithoutAStackTrace() {
        Failure failure = OperationJob.mistake(CONNECTS, new NoSuchElementException("No value present"));

        assertEquals(Side.WORKSTATION, failure.side());
        assertEquals("Connect Contoso", failure.attempted());
        assertTrue(failure.message().contains("No value present"), failure.message());
        assertFalse(failure.advice().isBlank());
    }
}
