package io.isthmus.bots;

import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Leaves a picture of the screen where a test fails: target/screenshots/Class.method.png.
 *
 * @since 1.0
 */
public final class ScreenshotOnFailure implements TestWatcher {

    @Override
    public void testFailed(ExtensionContext test, Throwable cause) {
        Screenshots.take(Path.of("target", "screenshots", test.getRequiredTestClass().getSimpleName() //$NON-NLS-1$ //$NON-NLS-2$
                + '.' + test.getRequiredTestMethod().getName() + ".png")); //$NON-NLS-1$
    }
}
