package io.isthmus.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in small hexadecimal digits. */
final class Sha256 {

    private Sha256() {
    }

    /** Of a file. */
    static String of(Path file) throws IOException {
        try (DigestInputStream in = reading(file)) {
            in.transferTo(OutputStream.nullOutputStream());
            return of(in);
        }
    }

    /** A file for whoever reads it and wants to know what it was that was read. */
    static DigestInputStream reading(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Of what was read. */
    static String of(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }
}
