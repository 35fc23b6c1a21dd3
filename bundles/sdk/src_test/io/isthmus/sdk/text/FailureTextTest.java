package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;

class FailureTextTest {

    @Test
    void tellsWhatWasTriedOnWhichSideWhatTheServiceSaidAndWhatToDo() {
        Failure failure = new Failure(Failure.Kind.DENIED, Side.ENTRA, "create the application",
                Optional.of("Authorization_RequestDenied"), "Insufficient privileges.", Optional.of("4c1b"),
                "Ask for Application Administrator.");
        assertEquals("Could not create the application (Entra).", FailureText.sentence(failure));
        assertEquals("""
                Could not create the application (Entra).
                Insufficient privileges. (code Authorization_RequestDenied) (request 4c1b)
                Ask for Application Administrator.""", FailureText.details(failure));
    }

    @Test
    void leavesOutWhatTheServiceDidNotGive() {
        Failure failure = Failure.of(Failure.Kind.UNREACHABLE, Side.ON_PREMISES, "read the servers", "No answer.", "");
        assertEquals("Could not read the servers (On-premises).\nNo answer.", FailureText.details(failure));
    }
}
