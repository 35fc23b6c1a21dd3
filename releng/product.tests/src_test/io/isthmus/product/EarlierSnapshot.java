package io.isthmus.product;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes a snapshot of the demo organization one of an hour earlier, from which something has changed. */
final class EarlierSnapshot {

    /** A domain that there was and is no more. */
    static final String SOLD = "sold.example";

    private EarlierSnapshot() {
    }

    /** An hour earlier no domain was authoritative, and there was {@link #SOLD}. */
    static void make(Path snapshot) throws IOException, NoSuchAlgorithmException {
        try (FileSystem zip = FileSystems.newFileSystem(snapshot)) {
            Path domains = zip.getPath("parts/1-onPremises.acceptedDomains.json");
            Path manifest = zip.getPath("manifest.json");
            String hash = sha256(domains);
            Files.writeString(domains, Files.readString(domains).replace("Authoritative", "InternalRelay")
                    .replace("contoso.at", SOLD));
            Files.writeString(manifest, Files.readString(manifest).replace(hash, sha256(domains))
                    .replace("\"taken\": \"2026-11-23T08", "\"taken\": \"2026-11-23T07"));
        }
    }

    static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
