package io.isthmus.plugins;

import io.isthmus.sdk.text.HarmlessText;

/**
 * A plug-in is not installed; nothing was changed.
 *
 * @since 1.0
 */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String advice;

    /**
     * @param refusal why
     * @param message why, one sentence for a person; what steers in names of strangers is shown by its code
     * @param advice  what to do next, one sentence
     */
    public RefusedException(Refusal refusal, String message, String advice) {
        super(HarmlessText.of(message));
        this.refusal = refusal;
        this.advice = advice;
    }

    /** Why, for code that decides. */
    public Refusal refusal() {
        return refusal;
    }

    /** What to do next, one sentence. */
    public String advice() {
        return advice;
    }
}
