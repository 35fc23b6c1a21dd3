package io.isthmus.workbench.internal;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

import io.isthmus.ui.style.Colors;

/**
 * Lets the theme be changed under a full window, by the menu and by the Appearance page alike.
 *
 * <p>
 * The style engine remembers every row that it ever styled and sets each back when the theme changes; rows of virtual
 * tables go meanwhile, and the change ends half-way. No style sheet has a rule for rows, so rows are kept from it.
 *
 * <p>
 * It sets controls back while GTK still has the colours of the theme before, and SWT then writes those into each
 * control. GTK turns only afterwards, so that all of it is done once more then.
 */
final class ThemeChanges {

    private ThemeChanges() {
    }

    static void follow(Display display) {
        display.addFilter(SWT.Skin, ThemeChanges::keepRowsUnstyled);
        display.addListener(SWT.Settings, event -> colourAnew(display));
    }

    /** Windows and macOS keep the system's colours when the theme changes: there only the style engine tells. */
    static void followEngine(IWorkbench workbench) {
        workbench.getService(IEventBroker.class).subscribe(IThemeEngine.Events.THEME_CHANGED,
                event -> workbench.getDisplay().asyncExec(Colors::changed));
    }

    private static void keepRowsUnstyled(Event event) {
        if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
            event.type = SWT.None;
        }
    }

    private static void colourAnew(Display display) {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        for (Shell shell : display.getShells()) {
            setBack(shell);
            engine.applyStyles(shell, true);
        }
        Colors.changed();
    }

    /** A control that was set back before takes no notice of being set back again: it is given a colour in between. */
    private static void setBack(Control control) {
        control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
        control.setForeground(null);
        control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
        control.setBackground(null);
        if (control instanceof Table table) {
            table.setHeaderForeground(null);
            table.setHeaderBackground(null);
        } else if (control instanceof Tree tree) {
            tree.setHeaderForeground(null);
            tree.setHeaderBackground(null);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                setBack(child);
            }
        }
    }
}
