package io.isthmus.sdk.text;

import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;

/**
 * A failure in words. It holds what the failure holds, and failures hold no secret.
 *
 * @since 1.0
 */
public final class FailureText {

    private FailureText() {
    }

    /** What was tried and on which side, one sentence. */
    public static String sentence(Failure failure) {
        return NLS.bind(Messages.FailureText_sentence, failure.attempted(), Sides.name(failure.side()));
    }

    /** What the service said, with its code and request id where it gave them. */
    public static String said(Failure failure) {
        StringJoiner said = new StringJoiner(" ");
        said.add(failure.message());
        failure.code().ifPresent(code -> said.add(NLS.bind(Messages.FailureText_code, code)));
        failure.requestId().ifPresent(id -> said.add(NLS.bind(Messages.FailureText_request, id)));
        return said.toString();
    }

    /** All of it, for the clipboard and the log. */
    public static String details(Failure failure) {
        StringJoiner details = new StringJoiner("\n");
        details.add(sentence(failure));
        details.add(said(failure));
        if (!failure.advice().isEmpty()) {
            details.add(failure.advice());
        }
        return details.toString();
    }
}
