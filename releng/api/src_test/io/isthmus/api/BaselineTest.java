package io.isthmus.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.testkit.CheckRun;

/** Plug-ins that were built with the SDK of 1.0.0 work with today's, or a package's version says that they do not. */
class BaselineTest {

    private static final Path BASELINE = Path.of(System.getProperty("isthmus.root"), "releng", "baseline");
    private static final Path SDK = BASELINE.resolve("io.isthmus.sdk_1.0.0.jar");
    private static final Path TESTKIT = BASELINE.resolve("io.isthmus.sdk.testkit_1.0.0.jar");

    @TempDir
    Path folder;

    @Test
    void theSdkKeepsWhatItPromised() throws Exception {
        assertEquals(List.of(), Api.breaks(SDK, Api.today(Check.class)));
    }

    @Test
    void theTestkitKeepsWhatItPromised() throws Exception {
        assertEquals(List.of(), Api.breaks(TESTKIT, Api.today(CheckRun.class)));
    }

    @Test
    void aClassThatIsGoneFails() throws Exception {
        List<String> breaks = Api.breaks(SDK, without("io/isthmus/sdk/check/Evidence.class", new byte[0]));
        assertEquals(1, breaks.size(), breaks.toString());
        assertTrue(breaks.get(0).startsWith("io.isthmus.sdk.check 1.0.0 must be 2.0.0"), breaks.get(0));
    }

    @Test
    void aMethodWithAnotherParameterFails() throws Exception {
        Path source = folder.resolve("Check.java");
        Files.writeString(source, "package io.isthmus.sdk.check; public interface Check { void run(String other); }");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "21", "-d",
                folder.toString(), source.toString()));
        List<String> breaks = Api.breaks(SDK, without("io/isthmus/sdk/check/Check.class",
                Files.readAllBytes(folder.resolve("io/isthmus/sdk/check/Check.class"))));
        assertEquals(1, breaks.size(), breaks.toString());
        assertTrue(breaks.get(0).startsWith("io.isthmus.sdk.check 1.0.0 must be 2.0.0"), breaks.get(0));
    }

    /** The release's jar with other bytes in the place of a class; without it where there are none. */
    private Path without(String name, byte[] replacement) throws Exception {
        Path broken = folder.resolve("broken.jar");
        try (JarFile whole = new JarFile(SDK.toFile()); OutputStream file = Files.newOutputStream(broken);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = whole.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                boolean replaced = entry.getName().equals(name);
                if (entry.isDirectory() || replaced && replacement.length == 0) {
                    continue;
                }
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = whole.getInputStream(entry)) {
                    out.write(replaced ? replacement : in.readAllBytes());
                }
                out.closeEntry();
            }
        }
        return broken;
    }
}
