package io.isthmus.bots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;

/**
 * The keyboard while a dialog, a menu or a list of completions is open: a dialog has the thread of the widgets for
 * itself, a menu takes all keys. GTK's queue bears keys of that thread alone, so that they come from outside there,
 * from xdotool; Windows takes them from any.
 */
final class DialogKeyboard {

    /** Whether the window system takes what a test presses from another program alone. */
    static final boolean FROM_OUTSIDE = SWT.getPlatform().equals("gtk"); //$NON-NLS-1$
    private static final long SECONDS = 10;
    private static final Map<String, String> OUTSIDE = Map.of("CR", "Return", "ESC", "Escape", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            "ARROW_DOWN", "Down", "ARROW_RIGHT", "Right"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$

    private DialogKeyboard() {
    }

    /** Replaces all that stands in the field that has the focus, and presses Enter. */
    static void enter(String text) {
        if (FROM_OUTSIDE) {
            xdotool("key", "ctrl+a", "type", "--delay", "1", text); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
        } else {
            Keyboard.press("CTRL+A"); //$NON-NLS-1$
            Keyboard.type(text);
        }
        press("CR"); //$NON-NLS-1$
    }

    /** Leaves the dialog without an answer. */
    static void cancel() {
        press("ESC"); //$NON-NLS-1$
    }

    /**
     * Presses a key.
     *
     * @param key as JFace writes it: one of those that xdotool calls otherwise and that are known here
     */
    static void press(String key) {
        if (FROM_OUTSIDE) {
            xdotool("key", OUTSIDE.get(key)); //$NON-NLS-1$
        } else {
            Keyboard.press(key);
        }
    }

    /** Has the program do it that presses keys and moves the mouse from outside. */
    static void xdotool(String... arguments) {
        List<String> command = Stream.concat(Stream.of("xdotool"), Stream.of(arguments)).toList(); //$NON-NLS-1$
        try {
            Process keys = new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!keys.waitFor(SECONDS, TimeUnit.SECONDS)) {
                keys.destroyForcibly();
                throw new AssertionError(command + " does not end"); //$NON-NLS-1$
            }
            String said = new String(keys.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keys.exitValue() != 0) {
                throw new AssertionError(command + ": " + said); //$NON-NLS-1$
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("xdotool is needed to use the window system from outside", missing); //$NON-NLS-1$
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
