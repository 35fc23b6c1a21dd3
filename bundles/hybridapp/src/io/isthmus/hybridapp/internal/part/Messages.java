package io.isthmus.hybridapp.internal.part;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplicationPart_DeletedPrincipalNotRead;
    public static String CertificatePart_Expired;
    public static String DedicatedApplication_There;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.part.messages", Messages.class);
    }

    private Messages() {
    }
}
