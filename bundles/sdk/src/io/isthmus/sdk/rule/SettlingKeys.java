package io.isthmus.sdk.rule;

import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * What takes its time after it was changed: the keys that steps give with {@link io.isthmus.sdk.change.Settling} and
 * that checks look for among {@link PendingEffect}.
 *
 * @since 1.0
 */
public final class SettlingKeys {

    /** An application on the list of Exchange Online's EWS access policy; up to 24 hours. */
    public static final String EWS_ACCESS = "ews.access";
    /** The EWS access policy as a whole, whose list counts from now on for whoever is on it; up to 24 hours. */
    public static final String EWS_ENABLED = "ews.enabled";
    /** The application's keys, until Entra knows them everywhere. */
    public static final String APPLICATION_KEYS = "application.keys";
    /** Consent to what the application needs of Exchange Online, until Entra gives tokens by it everywhere. */
    public static final String EWS_CONSENT = "application.consent.ews";
    /** The same of Microsoft Graph, of which no test call tells that it works. */
    public static final String GRAPH_CONSENT = "application.consent.graph";
    /** Where the Auth Server says that Microsoft Graph answers, of which no test call tells either; up to 60 minutes. */
    public static final String GRAPH_ADDRESS = "authServer.graph";
    /** The Auth Server, until every process of every server goes by it; up to 60 minutes. */
    public static final String AUTH_SERVER = "authServer";
    /** The addresses in the organization relationships; up to 60 minutes. */
    public static final String RELATIONSHIPS = "organizationRelationships";
    /** The setting override, until every process of every server goes by it; up to 60 minutes. */
    public static final String OVERRIDE = "settingOverride";
    /** The routing of calls through Microsoft Graph, until every process of every server goes by it; up to 60 minutes. */
    public static final String GRAPH_ROUTING = "graphRouting";
    /** The setting override that was switched off, until no process of a server goes by it; up to 60 minutes. */
    public static final String OVERRIDE_OFF = "settingOverrideOff";
    /** The next auth certificate, until it became the current one and servers sign with it. */
    public static final String AUTH_CERTIFICATE = "authCertificate";

    private SettlingKeys() {
    }

    /**
     * Whether servers may sign in as before while it takes its time. A next auth certificate changes with what they sign
     * and not as whom they sign in, and waits for its date for weeks.
     */
    public static boolean delaysSignIn(PendingEffect effect) {
        return !effect.key().equals(AUTH_CERTIFICATE);
    }
}
