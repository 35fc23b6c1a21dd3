package io.isthmus.signins.ui.internal.proof;

import io.isthmus.sdk.Failure;
import io.isthmus.signins.proof.ProofOfUse;

/** What came of asking the store. */
sealed interface Answer {

    /** It is being asked for the first time. */
    record Asking() implements Answer {
    }

    /** There is no store yet. */
    record NoStore() implements Answer {
    }

    /** It cannot be asked. */
    record Refused(Failure failure) implements Answer {
    }

    /** It answered. */
    record Told(ProofOfUse proof) implements Answer {
    }
}
