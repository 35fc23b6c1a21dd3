package io.isthmus.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.cli.internal.run.CommandLineRun;
import io.isthmus.cli.internal.run.Output;
import io.isthmus.cli.internal.run.Screen;
import io.isthmus.cli.internal.run.Services;
import io.isthmus.cli.internal.run.Terminal;
import io.isthmus.emulator.Emulator;
import io.isthmus.engine.Console;
import io.isthmus.host.internal.HostComponent;
import io.isthmus.report.internal.findings.Sentence;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.report.FindingsSummary;

/**
 * The command line without OSGi and in the test's own process: a call takes a tenth of what the product's takes. For
 * tests of what commands do; that they are there, begin and end as processes is the {@link Product}'s to show.
 */
final class PlainCommandLine {

    private static final String VERSION = "1.0.0";

    private final Path profile;
    private final String bundle;
    private final String plugin;
    private final Optional<HostComponent> host;
    private final Emulator demos = ServedContoso.hasty();

    PlainCommandLine(Path profile) {
        this(profile, "", "");
    }

    /** One in which a plug-in contributes more: what stands inside the element "plugin". */
    PlainCommandLine(Path profile, String bundle, String plugin) {
        this.profile = profile;
        this.bundle = bundle;
        this.plugin = plugin;
        this.host = Optional.empty();
    }

    /** One in which the plug-ins that are installed in the profile work, in workers of a host. */
    PlainCommandLine(Path profile, HostComponent host) {
        this.profile = profile;
        this.bundle = "";
        this.plugin = "";
        this.host = Optional.of(host);
    }

    /** Runs what is typed, with the profile. */
    Product.Run run(String... typed) {
        List<String> words = new ArrayList<>(List.of(typed));
        words.add("--profile");
        words.add(profile.toString());
        ByteArrayOutputStream documents = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try (PlainConsole console = PlainConsole.open(profile, demos, bundle, plugin);
                PrintStream errors = new PrintStream(messages, true, StandardCharsets.UTF_8)) {
            host.ifPresent(console::setForeign);
            Output output = new Output(documents, StandardCharsets.UTF_8, errors, Screen.none());
            int code = new CommandLineRun(console::console, services(console.console()), output, Terminal.system(), Cancel.never(),
                    Path.of("").toAbsolutePath(), VERSION).run(words).number();
            return new Product.Run(words, code, documents.toString(StandardCharsets.UTF_8),
                    messages.toString(StandardCharsets.UTF_8));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** What the product's declarative services are to commands. */
    private Services services(Console console) {
        PlainPlugins plugins = host.map(PlainPlugins::new).orElseGet(() -> new PlainPlugins(profile));
        Map<Class<?>, Object> all = Map.of(DemoPort.class, demos, FindingsSummary.class, new Sentence(),
                Console.class, console);
        return new Services() {
            @Override
            public <T> Optional<T> find(Class<T> type) {
                return Optional.ofNullable(all.get(type)).or(() -> plugins.service(type)).map(type::cast);
            }
        };
    }
}
