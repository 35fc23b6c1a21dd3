package io.isthmus.certificates.internal.read;

/** What is too much for a certificate file. Each bound is far above what certificate authorities and Windows write. */
final class Limits {

    /** Bytes of a file: Windows' whole store of root certificates takes less than one of these four megabytes. */
    static final int FILE = 4 << 20;
    /** Bytes of a certificate: more than a thousand names. */
    static final int CERTIFICATE = 64 << 10;
    /** Certificates in a file. */
    static final int CERTIFICATES = 1_000;
    /** Elements of ASN.1 inside each other; certificates have less than ten, with names inside extensions. */
    static final int DEPTH = 32;
    /** Elements of ASN.1 in a certificate. */
    static final int ELEMENTS = 20_000;
    /** Elements of ASN.1 in a message of PKCS #7. */
    static final int MESSAGE_ELEMENTS = 1_000_000;

    private Limits() {
    }
}
