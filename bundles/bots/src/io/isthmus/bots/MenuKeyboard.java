package io.isthmus.bots;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The keyboard while a menu is open, which the window system gives all keys. */
final class MenuKeyboard {

    private static final int MOST_ITEMS = 40;

    private final Listener listener = event -> armed = Optional.of((MenuItem) event.widget);
    private volatile Optional<MenuItem> armed = Optional.empty();

    private MenuKeyboard() {
    }

    /**
     * Opens the menu of what has the focus, goes to an item, opens the menu below it and so on, and runs the last one.
     *
     * @param menu   that is opened
     * @param begins how the items' texts begin, without regard to mnemonics
     */
    static void choose(Menu menu, String... begins) {
        MenuKeyboard keyboard = new MenuKeyboard();
        Ui.run(() -> Ui.display().addFilter(SWT.Arm, keyboard.listener));
        try {
            Keyboard.press("SHIFT+F10"); //$NON-NLS-1$
            Ui.waitUntil("the menu is open", menu::isVisible); //$NON-NLS-1$
            for (int depth = 0; depth < begins.length; depth++) {
                if (depth > 0) {
                    keyboard.open();
                }
                keyboard.goTo(begins[depth]);
            }
            DialogKeyboard.press("CR"); //$NON-NLS-1$
            Ui.waitUntil("the menu is closed", () -> !menu.isVisible()); //$NON-NLS-1$
        } finally {
            Ui.run(() -> Ui.display().removeFilter(SWT.Arm, keyboard.listener));
        }
    }

    private void open() {
        Menu below = Ui.get(() -> armed.orElseThrow().getMenu());
        DialogKeyboard.press("ARROW_RIGHT"); //$NON-NLS-1$
        Ui.waitUntil("the menu below is open", () -> armed.filter(item -> item.getParent() == below).isPresent()); //$NON-NLS-1$
    }

    private void goTo(String begin) {
        for (int pressed = 0; pressed < MOST_ITEMS && !text().startsWith(begin); pressed++) {
            Optional<MenuItem> before = armed;
            DialogKeyboard.press("ARROW_DOWN"); //$NON-NLS-1$
            Ui.within(WidgetBot.TO_MOVE, () -> !armed.equals(before));
        }
        if (!text().startsWith(begin)) {
            throw new AssertionError("the arrow key leads to " + text() + ", and not to " + begin); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    private String text() {
        return Ui.get(() -> armed.map(item -> item.getText().replace("&", "")).orElse("")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
