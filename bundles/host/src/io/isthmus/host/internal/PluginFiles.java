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
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;

/**
 * The jars of plug-ins.
 *
 * @param folder the profile's folder of plug-ins
 */
record PluginFiles(Path folder) {

    /** Folders are named after it. */
    private static final Pattern ID = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    Path jar(PluginBundle bundle) {
        return folder.resolve(bundle.path());
    }

    /**
     * Holds the files against what was trusted.
     *
     * @throws IOException where one is not what was installed, with the reason for a person
     */
    void check(InstalledPlugin plugin) throws IOException {
        if (!ID.matcher(plugin.id()).matches()) {
            throw new IOException(NLS.bind(Messages.NoId, plugin.id()));
        }
        for (PluginBundle bundle : plugin.bundles()) {
            if (!jar(bundle).normalize().startsWith(folder.normalize()) || !Files.isRegularFile(jar(bundle))) {
                throw new IOException(NLS.bind(Messages.FileMissing, bundle.path()));
            }
            if (!sha256(jar(bundle)).equals(bundle.sha256())) {
                throw new IOException(NLS.bind(Messages.FileChanged, bundle.path()));
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
