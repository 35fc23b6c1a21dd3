package io.isthmus.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
import io.isthmus.cli.internal.run.Screen;
import io.isthmus.cli.internal.run.Terminal;
import io.isthmus.engine.Console;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.command.ExitCode;

/**
 * The Equinox application behind the command {@code isthmus}. Standard output belongs to the command's document:
 * whatever a library prints goes to standard error.
 */
public final class CommandLineApplication implements IApplication {

    /** How long Ctrl+C waits for a command to end in order: a request that runs is ended, its answer written down. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final CancelSource cancel = new CancelSource();
    private final Terminal terminal = Terminal.system();
    private final CountDownLatch over = new CountDownLatch(1);
    /** What the process ends with, once that is known. */
    private volatile ExitCode ended = ExitCode.FAILED;

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        System.setOut(System.err);
        Output output = new Output(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8, System.err,
                Screen.of(terminal, System.getenv()));
        BundleContext bundles = FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext();
        String[] typed = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "isthmus-interrupted"));
        try (OsgiServices services = new OsgiServices(bundles)) {
            CommandLineRun run = new CommandLineRun(() -> services.find(Console.class)
                    .orElseThrow(() -> new IllegalStateException("the engine's service io.isthmus.engine.Console is "
                            + "not there: a bundle that it needs is missing or not resolved")),
                    services, output, terminal, cancel, Path.of("").toAbsolutePath(),
                    version(bundles));
            ended = run.run(List.of(typed));
            return ended.number();
        } finally {
            over.countDown();
        }
    }

    private static String version(BundleContext bundles) {
        var version = bundles.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /**
     * The process is to end: by Ctrl+C while the command runs, or since it is over. Only halting ends an interrupted
     * process with the command's own code rather than with the signal's.
     */
    private void interrupted() {
        if (over.getCount() == 0) {
            return;
        }
        cancel.cancel();
        try {
            if (terminal.asking() || over.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(ended.number());
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        cancel.cancel();
    }
}
