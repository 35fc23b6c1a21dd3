package io.isthmus.certificates;

/**
 * How a file holds its certificates.
 *
 * @since 1.0
 */
public enum FileFormat {
    /** Bytes, one certificate after the other. */
    DER,
    /** Text between lines that begin and end each certificate (RFC 7468). */
    PEM,
    /** The text of PEM without those lines. */
    BASE64,
    /** A message of PKCS #7 that holds certificates (RFC 2315), in bytes. */
    PKCS7,
    /** The same between the lines of PEM. */
    PKCS7_PEM
}
