package io.isthmus.benchmarks.internal.viewer;

import java.io.IOException;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.DeviceData;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

import io.isthmus.benchmarks.internal.job.Notes;
import io.isthmus.benchmarks.internal.job.Services;

/**
 * Opens the view of the sign-ins over a store, scrolls and filters as nobody can by hand, and notes the longest that the
 * thread of the widgets was taken, and what the process held before and after.
 * <p>
 * System properties: {@code isthmus.benchmark.profile}, whose folder {@code signins} is the store;
 * {@code isthmus.benchmark.rows}, how many are in it; {@code isthmus.benchmark.scrolls} and
 * {@code isthmus.benchmark.filters}, how often; {@code isthmus.benchmark.result}.
 */
public final class ViewedSignIns implements IApplication {

    private static final String VIEW = "io.isthmus.signins.ui.signIns"; //$NON-NLS-1$
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_SCROLLS = Duration.ofMillis(3);
    private static final Duration BETWEEN_FILTERS = Duration.ofMillis(120);
    private static final int WARM_UP_SCROLLS = 200;
    private static final int WARM_UP_FILTERS = 20;
    /** So many filters are typed over before they are answered, and the next one is waited for. */
    private static final int TYPED_OVER = 50;
    private static final int[] KEYS = {SWT.PAGE_DOWN, SWT.ARROW_DOWN, SWT.PAGE_UP};

    private final Notes notes = new Notes();
    private final Random random = new Random(1);
    private final int scrolls = Integer.getInteger("isthmus.benchmark.scrolls"); //$NON-NLS-1$
    private final int filters = Integer.getInteger("isthmus.benchmark.filters"); //$NON-NLS-1$
    private final String all = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(Long.getLong("isthmus.benchmark.rows")); //$NON-NLS-1$

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        Services.console();
        DeviceData data = new DeviceData();
        data.tracking = true;
        Display display = new Display(data);
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor(display));
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    private final class Advisor extends WorkbenchAdvisor {

        private final Display display;

        Advisor(Display display) {
            this.display = display;
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "io.isthmus.benchmarks.empty"; //$NON-NLS-1$
        }

        @Override
        public void postStartup() {
            display.asyncExec(() -> {
                try {
                    measure(display);
                } catch (IOException | PartInitException failed) {
                    throw new IllegalStateException(failed);
                } finally {
                    PlatformUI.getWorkbench().close();
                }
            });
        }
    }

    private void measure(Display display) throws IOException, PartInitException {
        TimedLoop loop = new TimedLoop(display);
        loop.run(IDLE.dividedBy(2));
        loop.longest();
        idle(display, loop);
        Viewer viewer = new Viewer(display, loop);
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(VIEW);
        viewer.waitFor(all);
        note("opening", loop.longest()); //$NON-NLS-1$
        scroll(viewer, loop, WARM_UP_SCROLLS);
        filter(viewer, loop, WARM_UP_FILTERS);
        Held before = Held.now(display, loop);
        scroll(viewer, loop, scrolls);
        note("scrolling", loop.longest()); //$NON-NLS-1$
        filter(viewer, loop, filters);
        note("filtering", loop.longest()); //$NON-NLS-1$
        Held after = Held.now(display, loop);
        note("before", before); //$NON-NLS-1$
        note("after", after); //$NON-NLS-1$
        notes.write();
    }

    /** The longest handler of a window in which nothing happens but handlers that do nothing. */
    private void idle(Display display, TimedLoop loop) {
        long end = System.nanoTime() + IDLE.toNanos();
        while (System.nanoTime() < end) {
            display.asyncExec(() -> { });
            loop.run(BETWEEN_SCROLLS);
        }
        note("idle", loop.longest()); //$NON-NLS-1$
    }

    /** Now far away, now on by some rows. */
    private void scroll(Viewer viewer, TimedLoop loop, int times) {
        for (int index = 0; index < times; index++) {
            if (index % 2 == 0) {
                viewer.scrollTo(random.nextDouble());
            } else {
                viewer.press(KEYS[random.nextInt(KEYS.length)]);
            }
            loop.run(BETWEEN_SCROLLS);
        }
    }

    /** Most are typed over before they are answered; at last all are shown again. */
    private void filter(Viewer viewer, TimedLoop loop, int times) {
        for (int index = 0; index < times; index++) {
            viewer.filter("ip:10." + random.nextInt(4) + '.' + random.nextInt(4) + ".0/24 OR error:" //$NON-NLS-1$ //$NON-NLS-2$
                    + (random.nextBoolean() ? "700027" : "53003")); //$NON-NLS-1$ //$NON-NLS-2$
            loop.run(BETWEEN_FILTERS);
            if (index % TYPED_OVER == 0) {
                viewer.waitUntilCounted();
            }
        }
        viewer.filter(""); //$NON-NLS-1$
        viewer.waitFor(all);
    }

    private void note(String name, TimedLoop.Longest longest) {
        notes.note(name + ".clock", longest.clock()); //$NON-NLS-1$
        notes.note(name + ".processor", longest.processor()); //$NON-NLS-1$
    }

    private void note(String name, Held held) {
        notes.note(name + ".heap", held.heapKilobytes()); //$NON-NLS-1$
        notes.note(name + ".resident", held.residentKilobytes()); //$NON-NLS-1$
        notes.note(name + ".handles", held.handles()); //$NON-NLS-1$
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
