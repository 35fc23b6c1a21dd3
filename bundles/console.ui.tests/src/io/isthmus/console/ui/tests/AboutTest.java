package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Version;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;

/** Whoever asks for help must say which version runs. */
@ExtendWith(ScreenshotOnFailure.class)
class AboutTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @Test
    void whatRunsIsToldWithItsVersion() {
        Version version = Platform.getBundle("io.isthmus.workbench").getVersion();
        CONSOLE.workbench().command(IWorkbenchCommandConstants.HELP_ABOUT);
        ShellBot about = new ShellBot("About Isthmus");
        String text = about.longerTexts();
        about.close();
        about.waitUntilClosed();
        assertTrue(text.contains("Isthmus " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro()), text);
    }
}
