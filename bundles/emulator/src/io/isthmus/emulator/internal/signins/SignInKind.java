package io.isthmus.emulator.internal.signins;

import java.util.Arrays;
import java.util.Optional;

/** Who signs in, as "signInEventTypes" tells it. */
public enum SignInKind {
    /** An application by itself. */
    SERVICE_PRINCIPAL("servicePrincipal", 1),
    /** A resource of Azure by itself. */
    MANAGED_IDENTITY("managedIdentity", 0.08),
    /** A client for a user who is not there. */
    NON_INTERACTIVE_USER("nonInteractiveUser", 0.1),
    /** A user. */
    INTERACTIVE_USER("interactiveUser", 0.02);

    private final String text;
    private final double share;

    SignInKind(String text, double share) {
        this.text = text;
        this.share = share;
    }

    /** How Microsoft Graph writes it. */
    public String text() {
        return text;
    }

    /** How many there are of a total of service principals' sign-ins. */
    long of(long total) {
        return Math.round(total * share);
    }

    /** What a text means. */
    public static Optional<SignInKind> parse(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equalsIgnoreCase(text)).findFirst();
    }
}
