package io.isthmus.plugins.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.eclipse.osgi.util.NLS;

/** A whole site in one zip or jar. */
final class SiteArchive {

    private static final long LARGEST = 1L << 30;
    private static final int MOST = 10_000;

    private SiteArchive() {
    }

    /**
     * Unpacks it, within bounds and within the folder.
     *
     * @throws IOException where it is no archive, or no honest one
     */
    static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST) {
                throw new IOException(NLS.bind(Messages.TooManyFiles, MOST));
            }
            long left = LARGEST;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(NLS.bind(Messages.OutOfFolder, entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    left = copy(zip, entry, target, left);
                }
            }
        }
    }

    private static long copy(ZipFile zip, ZipEntry entry, Path target, long left) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = new BoundedOutput(Files.newOutputStream(target), left)) {
            return left - in.transferTo(out);
        }
    }
}
