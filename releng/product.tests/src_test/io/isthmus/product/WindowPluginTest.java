package io.isthmus.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/** The example's view comes into the window where an admin lets it in, and cannot keep the window from opening for good. */
class WindowPluginTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("isthmus.root"), "releng", "example.window");
    private static final String ID = "com.example.domains.window";
    /** Is run as soon as the window stands. */
    private static final String AT_START = """
               <extension point="org.eclipse.ui.startup">
                  <startup class="com.example.domains.window.AtStart"/>
               </extension>
            </plugin>
            """;
    private static final String TELLS_WHAT_IT_SHOWS = """
            package com.example.domains.window;

            import java.lang.reflect.Field;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import org.eclipse.swt.custom.StyledText;
            import org.eclipse.ui.*;

            public final class AtStart implements IStartup {
                @Override
                public void earlyStartup() {
                    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                        try {
                            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
                            IViewPart view = page.showView("com.example.domains.window.domains");
                            Field shown = DomainsView.class.getDeclaredField("text");
                            shown.setAccessible(true);
                            StyledText text = (StyledText) shown.get(view);
                            Path proof = Path.of(System.getProperty("user.home"), "proof.txt");
                            Files.writeString(proof.resolveSibling("proof.new"), view.getTitle() + ": " + text.getText());
                            Files.move(proof.resolveSibling("proof.new"), proof);
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    });
                }
            }
            """;
    private static final String TELLS_WHICH_VIEWS_ARE_OPEN = """
            package com.example.domains.window;

            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.util.stream.*;
            import org.eclipse.ui.*;

            public final class AtStart implements IStartup {
                @Override
                public void earlyStartup() {
                    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                        try {
                            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
                            Path proof = Path.of(System.getProperty("user.home"), "views.txt");
                            Files.writeString(proof.resolveSibling("views.new"), Stream.of(page.getViewReferences())
                                    .map(IViewReference::getId).collect(Collectors.joining(" ")));
                            Files.move(proof.resolveSibling("views.new"), proof);
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    });
                }
            }
            """;
    private static final String ENDS_IT_ALL = """
            package com.example.domains.window;

            public final class Activator implements org.osgi.framework.BundleActivator {
                @Override
                public void start(org.osgi.framework.BundleContext context) {
                    Runtime.getRuntime().halt(7);
                }

                @Override
                public void stop(org.osgi.framework.BundleContext context) {
                }
            }
            """;

    @TempDir
    Path place;

    private Copy copy;
    private Path project;

    @BeforeEach
    void copyTheProductAndTheExample() throws IOException {
        copy = new Copy(place);
        project = place.resolve("view");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.startsWith(EXAMPLE.resolve("target")))::iterator) {
                Files.copy(file, project.resolve(EXAMPLE.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void replace(String file, String what, String with) throws IOException {
        String text = Files.readString(project.resolve(file));
        assertTrue(text.contains(what), text);
        Files.writeString(project.resolve(file), text.replace(what, with));
    }

    private String isthmus(String... arguments) throws Exception {
        Run run = copy.run("isthmus", arguments);
        assertEquals(0, run.code(), () -> String.join(" ", arguments) + '\n' + run.output() + run.errors());
        return run.output();
    }

    private void build() throws Exception {
        isthmus("plugins", "build", project.toString());
        isthmus("plugins", "allow", site(), "--yes");
    }

    private String site() {
        return project.resolve("site").toString();
    }

    private void letIn() throws Exception {
        build();
        isthmus("plugins", "install", site(), "--window", "--yes");
    }

    private String whoIsLetIn() throws Exception {
        String list = isthmus("plugins", "list", "--json").replaceAll("\\s", "");
        return list.replaceAll(".*?\"window\":(\\[[^]]*]).*", "$1");
    }

    private Process window() throws IOException {
        return copy.start(place.resolve("output.txt"), place.resolve("errors.txt"), "isthmus-window");
    }

    private void waitFor(Path file, Process window) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Files.exists(file) && window.isAlive() && System.nanoTime() < deadline) {
            window.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void itIsLeftOutUntilItIsLetInAndAViewThatIsGoneDoesNotComeBack() throws Exception {
        replace("plugin.xml", "</plugin>\n", AT_START);
        Files.writeString(project.resolve("src/com/example/domains/window/AtStart.java"), TELLS_WHAT_IT_SHOWS);
        build();
        String left = isthmus("plugins", "install", site(), "--yes");
        assertTrue(left.contains("inside the window"), left);
        assertEquals("[]", whoIsLetIn());
        isthmus("plugins", "install", site(), "--window", "--yes");
        assertEquals("[\"" + ID + "\"]", whoIsLetIn());
        assertEquals("Domains: No organization was read yet.", written("proof.txt"));

        replace("plugin.xml", "org.eclipse.ui.views", "com.example.nothing");
        Files.writeString(project.resolve("src/com/example/domains/window/AtStart.java"), TELLS_WHICH_VIEWS_ARE_OPEN);
        letIn();
        String open = written("views.txt");
        assertTrue(open.contains("io.isthmus"), open);
        assertFalse(open.contains("com.example"), "a view that is gone came back: " + open);
    }

    /** What is written into a file once the window stands. */
    private String written(String name) throws Exception {
        Path file = copy.home().resolve(name);
        Process window = window();
        try {
            waitFor(file, window);
            assertTrue(Files.exists(file), () -> "The window did not come up with what it was let in.");
            return Files.readString(file);
        } finally {
            window.toHandle().destroy();
            assertTrue(window.waitFor(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void oneThatEndsTheProgramIsLeftOutTheNextTimeAndHealthSaysSo() throws Exception {
        replace("META-INF/MANIFEST.MF", "Bundle-ActivationPolicy: lazy",
                "Bundle-Activator: com.example.domains.window.Activator");
        Files.writeString(project.resolve("src/com/example/domains/window/Activator.java"), ENDS_IT_ALL);
        letIn();
        Process first = window();
        assertTrue(first.waitFor(2, TimeUnit.MINUTES), "it ended the program");
        Process second = window();
        Path noted = copy.home().resolve(".local/share/isthmus/plugins/health.json");
        try {
            waitFor(noted, second);
            assertFalse(second.waitFor(8, TimeUnit.SECONDS), "the window closed by itself");
        } finally {
            second.toHandle().destroy();
        }
        assertTrue(second.waitFor(30, TimeUnit.SECONDS));
        Run health = copy.run("isthmus", "health");
        assertTrue(health.output().contains("did not open"), health::output);
    }
}
