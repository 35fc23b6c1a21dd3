package io.isthmus.signins;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is kept of a sign-in in a column of its own, to be asked for. All else stands in the original record alone. The
 * names are those of Microsoft Graph's signIn, or of the last part of a nested property.
 *
 * @since 1.0
 */
public enum SignInColumn {

    /** Names the sign-in; no two of a store share it. */
    ID("id", Type.IDENTIFIER),
    /** When the sign-in was, in UTC. */
    CREATED("createdDateTime", Type.INSTANT),
    /** One of Graph's signInEventTypes: who signed in. */
    KIND("signInEventType", Type.TEXT),
    /** The id of the Entra tenant whose log told it. */
    TENANT("tenantId", Type.TEXT),
    APP_ID("appId", Type.TEXT),
    APP_DISPLAY_NAME("appDisplayName", Type.TEXT),
    SERVICE_PRINCIPAL_ID("servicePrincipalId", Type.TEXT),
    SERVICE_PRINCIPAL_NAME("servicePrincipalName", Type.TEXT),
    /** The keyCredential that was used. */
    KEY_ID("servicePrincipalCredentialKeyId", Type.TEXT),
    /** The certificate that was used, as 40 hexadecimal digits in capitals. */
    THUMBPRINT("servicePrincipalCredentialThumbprint", Type.TEXT),
    /** How the principal proved who it is, as {@code certificate} or {@code clientSecret}. */
    CREDENTIAL_TYPE("clientCredentialType", Type.TEXT),
    RESOURCE_ID("resourceId", Type.TEXT),
    RESOURCE_DISPLAY_NAME("resourceDisplayName", Type.TEXT),
    IP_ADDRESS("ipAddress", Type.ADDRESS),
    COUNTRY("countryOrRegion", Type.TEXT),
    CITY("city", Type.TEXT),
    /** The number of the AADSTS code; 0 for success. */
    ERROR_CODE("errorCode", Type.INTEGER),
    FAILURE_REASON("failureReason", Type.TEXT),
    /** {@code success}, {@code failure}, {@code notApplied} or {@code unknownFutureValue}. */
    CONDITIONAL_ACCESS("conditionalAccessStatus", Type.TEXT),
    CORRELATION_ID("correlationId", Type.IDENTIFIER),
    /** Empty for what is no user. */
    USER_PRINCIPAL_NAME("userPrincipalName", Type.TEXT),
    /** Empty for what is no user. */
    USER_DISPLAY_NAME("userDisplayName", Type.TEXT);

    /** What a column holds. */
    public enum Type {
        /** A UUID. */
        IDENTIFIER,
        /** A time to the microsecond. */
        INSTANT,
        /** An address of IP version 4 or 6, as the service wrote it. */
        ADDRESS,
        INTEGER,
        TEXT
    }

    private final String title;
    private final Type type;

    SignInColumn(String title, Type type) {
        this.title = title;
        this.type = type;
    }

    /** Its name in documents, in the store and in exports. */
    public String title() {
        return title;
    }

    /** What it holds; every column but the id and the time can be empty. */
    public Type type() {
        return type;
    }

    /** The column of a name; empty where there is none. */
    public static Optional<SignInColumn> named(String title) {
        return Stream.of(values()).filter(column -> column.title.equals(title)).findFirst();
    }
}
