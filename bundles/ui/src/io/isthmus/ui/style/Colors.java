package io.isthmus.ui.style;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;

import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.style.Tone.Shade;

/**
 * Tones as SWT's colours, by the background that the theme gives a control. Colours of SWT hold no handle and are not
 * disposed.
 *
 * @since 1.0
 */
public final class Colors {

    /** The key of a control's classes in the style sheets, as the workbench's style engine has it. */
    private static final String STYLE_CLASSES = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$

    private static final Listeners CHANGES = new Listeners();

    private Colors() {
    }

    /**
     * Runs after each change of the theme, in the thread of the widgets: for rows, which no style sheet reaches.
     *
     * @param control where the colours are seen; it is told until it is disposed
     */
    public static void whenTheyChange(Control control, Runnable listener) {
        Subscription subscription = CHANGES.add(listener);
        control.addDisposeListener(event -> subscription.close());
    }

    /** Tells that the theme gave controls other colours; called in the thread of the widgets by whoever changed it. */
    public static void changed() {
        CHANGES.fire();
    }

    /** Writes a control's text in a tone, whichever theme is chosen while it is shown. */
    public static void write(Tone tone, Control control) {
        control.setData(STYLE_CLASSES, tone.styleClasses());
        control.setForeground(of(tone, control));
    }

    /** The tone as it is read on the control's background. */
    public static Color of(Tone tone, Control control) {
        return color(tone.on(background(control)));
    }

    /** Whether the theme gives the control a dark background. */
    public static boolean dark(Control control) {
        return background(control).dark();
    }

    /** The text of a tooltip and of what stands beside the point. */
    public static Color muted(Control control) {
        return of(Tone.MUTED, control);
    }

    /** The background that rows and pages have. */
    public static Color page(Control control) {
        return dark(control) ? control.getBackground() : control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    }

    private static Shade background(Control control) {
        Color color = control.getBackground();
        return new Shade(color.getRed(), color.getGreen(), color.getBlue());
    }

    /** A shade as SWT's colour. */
    public static Color color(Shade shade) {
        return new Color(shade.red(), shade.green(), shade.blue());
    }
}
