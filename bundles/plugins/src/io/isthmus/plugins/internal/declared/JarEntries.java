package io.isthmus.plugins.internal.declared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.eclipse.osgi.util.NLS;

/** Small files of a stranger's jar, within bounds. */
final class JarEntries {

    private static final int LARGEST = 1 << 20;

    private JarEntries() {
    }

    /**
     * The content of an entry; empty where there is none.
     *
     * @throws IOException where it is larger than any honest one, or cannot be read
     */
    static Optional<byte[]> content(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new IOException(NLS.bind(Messages.TooLarge, name, LARGEST));
            }
            return Optional.of(content);
        }
    }

    /**
     * The texts behind names that begin with "%", those of the user's language before the others.
     *
     * @param base the files' name before the language: "plugin"
     */
    static Properties texts(JarFile jar, String base) throws IOException {
        Properties texts = new Properties();
        for (String suffix : List.of("", "_" + Locale.getDefault().getLanguage())) {
            Optional<byte[]> content = content(jar, base + suffix + ".properties");
            if (content.isPresent()) {
                try {
                    texts.load(new InputStreamReader(new ByteArrayInputStream(content.get()),
                            StandardCharsets.UTF_8));
                } catch (IllegalArgumentException damaged) {
                    throw new IOException(damaged.getMessage(), damaged);
                }
            }
        }
        return texts;
    }

    /** A text as it is shown. */
    static String text(Properties texts, String declared) {
        return ShownText.of(declared.startsWith("%") ? texts.getProperty(declared.substring(1), declared) : declared);
    }
}
