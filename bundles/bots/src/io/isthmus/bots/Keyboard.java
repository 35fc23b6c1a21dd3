package io.isthmus.bots;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * The keyboard. Its keys go the way of real ones, through the window system's queue to whatever has the focus: what
 * a person cannot reach by keys, a test cannot either. They are sent from the thread of the widgets, since the queue of
 * GTK bears no other.
 *
 * @since 1.0
 */
public final class Keyboard {

    /** While a dialog closes nothing has the focus for a moment, and no key is taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ON_ITS_WAY = Duration.ofMillis(400);
    private static final int TRIES = 12;
    private static final int[] MODIFIERS = { SWT.CTRL, SWT.SHIFT, SWT.ALT };

    private Keyboard() {
    }

    /**
     * Presses a key together with others and lets them go.
     *
     * @param stroke as JFace writes it: "CTRL+3", "SHIFT+TAB", "ARROW_DOWN", "CR"
     */
    public static void press(String stroke) {
        hold(stroke, () -> { });
    }

    /**
     * Presses a key together with others, and lets the others go after something that happens meanwhile.
     *
     * @param stroke    as JFace writes it
     * @param meanwhile what is done or waited for before they are let go
     */
    public static void hold(String stroke, Runnable meanwhile) {
        KeyStroke keys = parse(stroke);
        awaitFocus();
        for (int modifier : MODIFIERS) {
            if ((keys.getModifierKeys() & modifier) != 0) {
                post(SWT.KeyDown, modifier, '\0');
            }
        }
        try {
            stroke(keys.getNaturalKey());
            meanwhile.run();
        } finally {
            for (int modifier : MODIFIERS) {
                if ((keys.getModifierKeys() & modifier) != 0) {
                    post(SWT.KeyUp, modifier, '\0');
                }
            }
        }
    }

    /** Types a text into whatever has the focus. */
    public static void type(String text) {
        awaitFocus();
        text.chars().forEach(character -> {
            post(SWT.KeyDown, 0, (char) character);
            post(SWT.KeyUp, 0, (char) character);
        });
    }

    /**
     * Waits until keys reach a widget. A window whose dialog has closed counts as the active one before the window manager
     * gives it the keys: those reach nobody until then. Shift alone does nothing, and is seen where keys arrive.
     */
    private static void awaitFocus() {
        AtomicBoolean arrived = new AtomicBoolean();
        Listener listener = event -> {
            if (event.keyCode == SWT.SHIFT) {
                arrived.set(true);
            }
        };
        Ui.run(() -> Ui.display().addFilter(SWT.KeyUp, listener));
        try {
            for (int tries = 0; tries < TRIES && !arrived.get(); tries++) {
                post(SWT.KeyDown, SWT.SHIFT, '\0');
                post(SWT.KeyUp, SWT.SHIFT, '\0');
                Ui.within(ON_ITS_WAY, arrived::get);
            }
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.KeyUp, listener));
        }
    }

    private static void stroke(int key) {
        boolean named = (key & SWT.KEYCODE_BIT) != 0 || Character.isISOControl(key) && key != SWT.SPACE;
        char character = named ? '\0' : Character.toLowerCase((char) key);
        post(SWT.KeyDown, named ? key : 0, character);
        post(SWT.KeyUp, named ? key : 0, character);
    }

    private static KeyStroke parse(String stroke) {
        try {
            return KeyStroke.getInstance(stroke);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(stroke, wrong);
        }
    }

    private static void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        if (!Ui.within(PATIENCE, () -> Ui.get(() -> Ui.display().post(event)))) {
            throw new AssertionError("the window system did not take the key " + (keyCode == 0 ? character : keyCode)); //$NON-NLS-1$
        }
    }
}
