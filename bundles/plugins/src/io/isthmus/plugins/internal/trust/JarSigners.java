package io.isthmus.plugins.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;

/** Who signed every entry of a jar, as the JDK verifies it by reading all of them. */
final class JarSigners {

    /** The signatures' own files, which cannot be signed. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))",
            Pattern.CASE_INSENSITIVE);

    private static final String DIGEST = "-DIGEST";

    /** The JDK takes SHA-1 where a stamp of whomever says that it was long ago. */
    private static final Set<String> BROKEN = Set.of("MD2", "MD5", "SHA", "SHA1", "SHA-1");

    /** No honest plug-in unpacks to more. */
    private static final long LARGEST = 1L << 30;

    private final Path file;
    private Set<CodeSigner> common;
    private boolean anySigned;
    private String unsigned;
    private long unpacked;

    private JarSigners(Path file) {
        this.file = file;
    }

    /**
     * Who signed all of it.
     *
     * @return empty where nothing in it is signed
     * @throws RefusedException where an entry is not what was signed, is missing, or came later
     */
    static List<CodeSigner> of(Path file) throws RefusedException {
        return new JarSigners(file).signers();
    }

    private List<CodeSigner> signers() throws RefusedException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                read(jar, entry);
            }
            if (!anySigned) {
                return List.of();
            }
            digests(jar);
        } catch (SecurityException changed) {
            throw tampered(NLS.bind(Messages.Changed, file.getFileName(), changed.getMessage()));
        } catch (IOException damaged) {
            throw tampered(NLS.bind(Messages.Damaged, file.getFileName(), damaged.getMessage()));
        }
        if (unsigned != null || common.isEmpty()) {
            throw tampered(NLS.bind(Messages.Added, file.getFileName(), unsigned));
        }
        return List.copyOf(common);
    }

    private void read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                unpacked += count;
                if (unpacked > LARGEST) {
                    throw new IOException(NLS.bind(Messages.TooLarge, LARGEST));
                }
            }
        }
        if (entry.isDirectory() || SIGNATURE.matcher(entry.getName()).matches()) {
            return;
        }
        CodeSigner[] signers = entry.getCodeSigners();
        if (signers == null) {
            unsigned = entry.getName();
            return;
        }
        anySigned = true;
        if (common == null) {
            common = new LinkedHashSet<>(Arrays.asList(signers));
        } else {
            common.retainAll(Arrays.asList(signers));
        }
    }

    /**
     * What the manifest has a digest of was there when it was signed; the JDK does not miss what was taken out, and does
     * not always mind what the digest is by.
     */
    private void digests(JarFile jar) throws IOException, RefusedException {
        for (Map.Entry<String, Attributes> entry : jar.getManifest().getEntries().entrySet()) {
            List<String> digests = entry.getValue().keySet().stream()
                    .map(name -> name.toString().toUpperCase(Locale.ROOT)).filter(name -> name.endsWith(DIGEST))
                    .map(name -> name.substring(0, name.length() - DIGEST.length())).toList();
            if (!digests.isEmpty() && jar.getEntry(entry.getKey()) == null) {
                throw tampered(NLS.bind(Messages.TakenOut, file.getFileName(), entry.getKey()));
            }
            if (!digests.isEmpty() && BROKEN.containsAll(digests)) {
                throw new RefusedException(Refusal.WEAK_SIGNATURE, NLS.bind(Messages.Weak, file.getFileName(),
                        String.join(", ", digests)), Messages.WeakAdvice);
            }
        }
    }

    private static RefusedException tampered(String message) {
        return new RefusedException(Refusal.TAMPERED, message, Messages.TamperedAdvice);
    }
}
