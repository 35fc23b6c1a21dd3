package io.isthmus.bots;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;

/**
 * The appearance of the window.
 *
 * @since 1.0
 */
public final class ThemeBot {

    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$

    /** Goes dark, without remembering it. */
    public void dark() {
        show(DARK);
    }

    /** Goes light, without remembering it. */
    public void light() {
        show(LIGHT);
    }

    /** Chooses the dark theme as somebody does by the menu: the next start of the program remembers it. */
    public void chooseDark() {
        new WorkbenchBot().command("io.isthmus.workbench.darkTheme"); //$NON-NLS-1$
        Ui.waitUntil("GTK has turned", ThemeBot::darkRows); //$NON-NLS-1$
        Ui.settle();
    }

    /** GTK turns a while after the style sheets did. */
    private static void show(String theme) {
        Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(theme, false));
        Ui.waitUntil("GTK has turned", () -> darkRows() == theme.equals(DARK)); //$NON-NLS-1$
        Ui.settle();
    }

    private static boolean darkRows() {
        return ViewBot.shade(Ui.display().getSystemColor(SWT.COLOR_LIST_BACKGROUND)).dark();
    }
}
