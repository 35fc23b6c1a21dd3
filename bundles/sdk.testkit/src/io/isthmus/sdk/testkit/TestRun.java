package io.isthmus.sdk.testkit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs all tests of a folder, for a build that has no other tool than the JDK: {@code java -cp … TestRun FOLDER}. Ends
 * with 1 where one failed, and with 2 where there is none.
 *
 * @since 1.0
 */
public final class TestRun {

    private static final int FAILED = 1;
    private static final int NONE = 2;
    private static final int FRAMES = 12;

    private TestRun() {
    }

    /**
     * Runs.
     *
     * @param arguments the folder of the tests' classes
     */
    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(LauncherDiscoveryRequestBuilder.request().selectors(
                DiscoverySelectors.selectClasspathRoots(Set.of(Path.of(arguments[0])))).build(), listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out, true);
        summary.printFailuresTo(out, FRAMES);
        out.println(summary.getTestsSucceededCount() + " of " + summary.getTestsFoundCount() + " tests passed.");
        if (summary.getContainersFailedCount() > 0) {
            out.println("Of " + summary.getContainersFailedCount() + " classes or factories the tests could not be made.");
        }
        System.exit(summary.getTestsFoundCount() == 0 ? NONE : summary.getTotalFailureCount() == 0 ? 0 : FAILED);
    }
}
