package io.isthmus.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.cli.internal.run.CommandLineRun;
import io.isthmus.cli.internal.run.Output;
import io.isthmus.cli.internal.run.Terminal;
import io.isthmus.engine.Console;
import io.isthmus.sdk.CancelSource;

/**
 * The Equinox application behind the command {@code isthmus}. Standard output belongs to the command's document:
 * whatever a library prints goes to standard error.
 */
public final class CommandLineApplication implements IApplication {

    /** How long Ctrl+C waits for a command to end in order: a request that runs is ended, its answer written down. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final CancelSource cancel = new CancelSource();

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        PrintStream documents = new PrintStream(new FileOutputStream(FileDescriptor.out), false,
                StandardCharsets.UTF_8);
        System.setOut(System.err);
        Terminal terminal = Terminal.system();
        Output output = new Output(documents, System.err, terminal.interactive());
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        String[] typed = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(over), "isthmus-interrupted"));
        try (OsgiServices services = new OsgiServices(bundles)) {
            CommandLineRun run = new CommandLineRun(() -> services.find(Console.class)
                    .orElseThrow(() -> new IllegalStateException("the engine's service io.isthmus.engine.Console is "
                            + "not there: a bundle that it needs is missing or not resolved")),
                    services, output, terminal, cancel, Path.of("").toAbsolutePath(),
                    version(bundles));
            return run.run(List.of(typed)).number();
        } finally {
            documents.flush();
            over.countDown();
        }
    }

    private static String version(BundleContext bundles) {
        var version = bundles.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    private void interrupted(CountDownLatch over) {
        cancel.cancel();
        try {
            over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        cancel.cancel();
    }
}
