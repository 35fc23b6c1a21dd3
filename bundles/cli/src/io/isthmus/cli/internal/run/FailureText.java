package io.isthmus.cli.internal.run;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;

/** A failure for a person: what was tried, on which side, what the service said, and what to do. */
public final class FailureText {

    private FailureText() {
    }

    /** All that is known about it. */
    public static String of(Failure failure) {
        StringBuilder text = new StringBuilder(NLS.bind(Messages.FailureText_Could,
                new Object[] {failure.attempted(), side(failure.side()), failure.message()}));
        failure.code().ifPresent(code -> text.append(' ').append(NLS.bind(Messages.FailureText_Code, code)));
        failure.requestId().ifPresent(id -> text.append(' ').append(NLS.bind(Messages.FailureText_Request, id)));
        return failure.advice().isBlank() ? text.toString()
                : text.append(System.lineSeparator()).append(failure.advice()).toString();
    }

    /** The name of a side for a person. */
    public static String side(Side side) {
        return switch (side) {
            case ON_PREMISES -> Messages.FailureText_OnPremises;
            case ENTRA -> Messages.FailureText_Entra;
            case EXCHANGE_ONLINE -> Messages.FailureText_ExchangeOnline;
            case WORKSTATION -> Messages.FailureText_Workstation;
        };
    }
}
