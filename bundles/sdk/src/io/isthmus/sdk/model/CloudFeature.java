package io.isthmus.sdk.model;

/**
 * Whether something that differs between Microsoft's clouds is there in one of them.
 *
 * @param feature what it is
 * @param support whether it is there
 * @param source  the document that says so, or that does not name this cloud
 * @since 1.0
 */
public record CloudFeature(Feature feature, Support support, String source) {

    /**
     * What differs.
     *
     * @since 1.0
     */
    public enum Feature {
        /** Sign-ins of service principals can be read from Microsoft Graph. */
        SIGN_INS,
        /** The access control service that Auth Servers of the type MicrosoftACS point at. */
        ACCESS_CONTROL,
        /** The administration interface of Exchange Online over REST. */
        EXCHANGE_ADMINISTRATION,
        /** What the names of tenants' initial domains end with. */
        INITIAL_DOMAINS
    }

    /**
     * Whether it is there.
     *
     * @since 1.0
     */
    public enum Support {
        /** A document says so. */
        YES,
        /** A document says that it is not. */
        NO,
        /** No document tells. */
        NOT_KNOWN
    }
}
