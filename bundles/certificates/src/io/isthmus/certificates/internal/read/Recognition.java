package io.isthmus.certificates.internal.read;

import java.io.IOException;

import io.isthmus.certificates.UnreadableFileException;

/**
 * Tells by the first bytes what an encoding is, and looks at no byte more than tells it. What begins like a private key
 * is told by its version and the kind of what follows, at the latest by the identifier of what encrypts it; never by
 * the key.
 */
enum Recognition {

    CERTIFICATE,
    PKCS7,
    /** A message of PKCS #7 or CMS that holds no certificates but something encrypted, hashed or plain. */
    OTHER_MESSAGE,
    REQUEST,
    PUBLIC_KEY,
    /** RFC 8017, A.1.2; DSA's form of OpenSSL begins alike. */
    PRIVATE_RSA,
    /** RFC 5915. */
    PRIVATE_EC,
    /** RFC 5958. */
    PRIVATE_PKCS8,
    /** RFC 5958, 3. */
    PRIVATE_PKCS8_ENCRYPTED,
    /** RFC 7292: a PFX, whatever it holds. */
    PRIVATE_PKCS12,
    /** The store of Java's own, and its stronger sibling. */
    PRIVATE_JKS,
    /** Windows' older file of a private key. */
    PRIVATE_PVK,
    UNKNOWN;

    private static final int PKCS12_VERSION = 3;
    private static final int OCTET_STRING = 0x04;
    private static final byte[] PKCS7_TYPES = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07};
    private static final int SIGNED_DATA = 2;
    /** PKCS #5, and the part of PKCS #12 that tells how a key is encrypted by a password. */
    private static final byte[][] BY_PASSWORD = {
            {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x05},
            {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x0C, 0x01}};

    private static final byte[][] STORES = {
            {(byte) 0xFE, (byte) 0xED, (byte) 0xFE, (byte) 0xED}, {(byte) 0xCE, (byte) 0xCE, (byte) 0xCE, (byte) 0xCE}};
    private static final byte[] PVK = {0x1E, (byte) 0xF1, (byte) 0xB5, (byte) 0xB0};

    /** Whether it is a private key or a store of them. */
    boolean privateKey() {
        return name().startsWith("PRIVATE_");
    }

    /**
     * Whether bytes begin like an element of ASN.1 rather than like text, in which the first byte is a zero: a length
     * that is no letter, or the version of a private key that is short, which is made of control characters.
     */
    static boolean encoded(Window window) throws IOException, UnreadableFileException, MalformedException {
        return window.at(0) == Tlv.SEQUENCE
                && (window.at(1) >= 0x80 || window.at(2) == Tlv.INTEGER && window.at(3) == 1);
    }

    /** Tells what bytes are that may be neither text nor ASN.1. */
    static Recognition ofStore(Window window) throws IOException, UnreadableFileException, MalformedException {
        for (byte[] store : STORES) {
            if (begins(window, 0, store)) {
                return PRIVATE_JKS;
            }
        }
        return begins(window, 0, PVK) ? PRIVATE_PVK : UNKNOWN;
    }

    /** Tells what an element of ASN.1 is. */
    static Recognition of(Window window) throws IOException, UnreadableFileException, MalformedException {
        int content = content(window, 0);
        return switch (window.at(content)) {
            case Tlv.INTEGER -> afterVersion(window, content);
            case Tlv.OBJECT_IDENTIFIER -> begins(window, content + 2, PKCS7_TYPES)
                    ? message(window.at(content + 2 + PKCS7_TYPES.length)) : UNKNOWN;
            case Tlv.SEQUENCE -> inside(window, content(window, content));
            default -> UNKNOWN;
        };
    }

    private static Recognition message(int type) {
        return type == SIGNED_DATA ? PKCS7 : OTHER_MESSAGE;
    }

    private static Recognition afterVersion(Window window, int integer)
            throws IOException, UnreadableFileException, MalformedException {
        if (window.at(integer + 1) != 1) {
            return PUBLIC_KEY;
        }
        int version = window.at(integer + 2);
        return switch (window.at(integer + 3)) {
            case Tlv.INTEGER -> PRIVATE_RSA;
            case OCTET_STRING -> PRIVATE_EC;
            case Tlv.SEQUENCE -> version == PKCS12_VERSION ? PRIVATE_PKCS12 : PRIVATE_PKCS8;
            default -> UNKNOWN;
        };
    }

    /** What the first element inside the first element tells. */
    private static Recognition inside(Window window, int place)
            throws IOException, UnreadableFileException, MalformedException {
        return switch (window.at(place)) {
            case Tlv.CONTEXT_0, Tlv.CONTEXT_0_PRIMITIVE -> CERTIFICATE;
            case Tlv.OBJECT_IDENTIFIER -> {
                for (byte[] scheme : BY_PASSWORD) {
                    if (begins(window, place + 2, scheme)) {
                        yield PRIVATE_PKCS8_ENCRYPTED;
                    }
                }
                yield PUBLIC_KEY;
            }
            case Tlv.INTEGER -> isRequest(window, place) ? REQUEST : CERTIFICATE;
            default -> UNKNOWN;
        };
    }

    /** A request has the version 0 and then a name, made of sets; a certificate has a number and an algorithm. */
    private static boolean isRequest(Window window, int integer)
            throws IOException, UnreadableFileException, MalformedException {
        if (window.at(integer + 1) != 1 || window.at(integer + 2) != 0 || window.at(integer + 3) != Tlv.SEQUENCE) {
            return false;
        }
        return window.at(integer + 4) == 0 || window.at(content(window, integer + 3)) == Tlv.SET;
    }

    private static boolean begins(Window window, int place, byte[] with)
            throws IOException, UnreadableFileException, MalformedException {
        for (int i = 0; i < with.length; i++) {
            if (window.at(place + i) != (with[i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }

    /** Where the content of the element at a place begins, whatever its length is. */
    private static int content(Window window, int place)
            throws IOException, UnreadableFileException, MalformedException {
        int length = window.at(place + 1);
        return place + 2 + (length > 0x80 ? length - 0x80 : 0);
    }
}
