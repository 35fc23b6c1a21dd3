package io.isthmus.benchmarks.internal.viewer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.swt.widgets.Display;

/**
 * What the process holds at one time.
 *
 * @param heapKilobytes     of objects that are still used
 * @param residentKilobytes of the whole process
 * @param handles           images, fonts, cursors, graphics contexts and paths
 */
record Held(long heapKilobytes, long residentKilobytes, long handles) {

    private static final int ROUNDS = 3;
    private static final Duration TO_SETTLE = Duration.ofMillis(500);

    /** What it holds once nothing is left to be done in the thread of the widgets, which calls this. */
    static Held now(Display display, TimedLoop loop) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            loop.run(TO_SETTLE);
            System.gc();
        }
        loop.longest();
        String resident = Files.readAllLines(Path.of("/proc/self/status")).stream() //$NON-NLS-1$
                .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", "")).findFirst().orElseThrow(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return new Held(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024,
                Long.parseLong(resident), display.getDeviceData().objects.length);
    }
}
