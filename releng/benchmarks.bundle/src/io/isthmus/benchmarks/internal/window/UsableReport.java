package io.isthmus.benchmarks.internal.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Writes when the window could be used and how much time of the processors the machine had taken by then, and how much
 * memory is resident once it idles, and closes it.
 * <p>
 * Usable means: the window is shown, each visible view has its content, no job of a person's is at work, and the event
 * queue was empty after that. Where nobody told when it was started, nothing is reported.
 */
public final class UsableReport implements IStartup {

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Path result = Path.of(System.getProperty("isthmus.benchmark.result")); //$NON-NLS-1$
    private final Optional<Long> started = Optional.ofNullable(Long.getLong("isthmus.benchmark.started")); //$NON-NLS-1$

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        started.ifPresent(since -> display.asyncExec(() -> look(display, since)));
    }

    private void look(Display display, long since) {
        if (isFilled(PlatformUI.getWorkbench().getWorkbenchWindows()[0]) && !isWorking()) {
            display.asyncExec(() -> {
                long usable = System.currentTimeMillis() - since;
                long busy = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
                display.timerExec((int) IDLE.toMillis(), () -> report(usable, busy));
            });
        } else {
            display.timerExec((int) LOOK_EVERY.toMillis(), () -> look(display, since));
        }
    }

    private static boolean isFilled(IWorkbenchWindow window) {
        IWorkbenchPage page = window.getActivePage();
        return page != null && window.getShell().isVisible() && Arrays.stream(page.getViewReferences())
                .map(reference -> reference.getPart(false)).filter(Objects::nonNull).filter(page::isPartVisible)
                .map(part -> part.getSite().getService(MPart.class)).allMatch(UsableReport::hasContent);
    }

    private static boolean hasContent(MPart part) {
        return part.getWidget() instanceof Composite content && content.getChildren().length > 0;
    }

    private static boolean isWorking() {
        return Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> !job.isSystem() && job.getState() == Job.RUNNING);
    }

    private void report(long usable, long busy) {
        try {
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:")) //$NON-NLS-1$ //$NON-NLS-2$
                    .map(line -> line.replaceAll("\\D", "")).findFirst().orElseThrow(); //$NON-NLS-1$ //$NON-NLS-2$
            Files.writeString(result, usable + " " + busy + " " + resident); //$NON-NLS-1$ //$NON-NLS-2$
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            PlatformUI.getWorkbench().close();
        }
    }
}
