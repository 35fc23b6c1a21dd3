package io.isthmus.bots;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Tone.Shade;

/**
 * A part of the window as those meet it who use the keyboard alone, a screen reader, large text or the dark theme.
 *
 * @since 1.0
 */
public abstract sealed class SurfaceBot permits ViewBot, DialogBot {

    /** Fewer are no table any more. */
    private static final int ROWS = 2;
    private static final double DARK = 5;

    /** What holds all of it. Asked in the thread of the widgets. */
    abstract Composite content();

    /**
     * Gives it the room that it would have had, had it been opened with the fonts that it has now; what it returns gives
     * it the room of before. Asked in the thread of the widgets.
     */
    abstract Runnable makeRoom();

    private Stream<Control> controls() {
        return Widgets.below(content()).filter(Control.class::isInstance).map(Control.class::cast)
                .filter(Control::isVisible);
    }

    private List<String> told(Predicate<Control> wanted) {
        return Ui.get(() -> controls().filter(wanted).map(SurfaceBot::describe).toList());
    }

    private static String describe(Control control) {
        return control.getClass().getSimpleName() + ' ' + control.getData(WidgetIds.KEY) + ' ' + control;
    }

    private static boolean takesFocus(Control control) {
        return control instanceof Text || control instanceof Table || control instanceof Tree
                || control instanceof Button || control instanceof Combo || control instanceof StyledText
                || drawing(control) && (control.getStyle() & SWT.NO_FOCUS) == 0;
    }

    /** What we draw ourselves, of which the window system knows nothing. */
    private static boolean drawing(Control control) {
        return control instanceof Canvas && control.getClass().getName().startsWith("io.isthmus."); //$NON-NLS-1$
    }

    /** The controls that take the focus, and the drawings, that have no name for a screen reader. */
    public List<String> nameless() {
        return told(control -> (takesFocus(control) || drawing(control)) && !message(control)
                && AccessibleNames.of(control).isBlank());
    }

    /** The message at the top of a dialog, which JFace makes as a text and which says itself. */
    private static boolean message(Control control) {
        return control instanceof Text && (control.getStyle() & SWT.READ_ONLY) != 0
                && control.getData(WidgetIds.KEY) == null;
    }

    /** The controls that can be used and that Tab alone does not reach. */
    public List<String> unreachable() {
        return told(control -> takesFocus(control) && control.isEnabled() && !reachable(control));
    }

    private static boolean reachable(Control control) {
        for (Composite above = control.getParent(); above != null; above = above.getParent()) {
            boolean listed = Stream.of(above.getTabList()).anyMatch(one -> one == control || contains(one, control));
            if (!listed) {
                return false;
            }
            if (above instanceof Shell) {
                return true;
            }
        }
        return true;
    }

    private static boolean contains(Control one, Control child) {
        for (Composite above = child.getParent(); above != null; above = above.getParent()) {
            if (above == one) {
                return true;
            }
        }
        return false;
    }

    /**
     * The labels and buttons whose text does not fit when it is larger by a factor, and the tables and trees that have no
     * room for some rows then.
     */
    public List<String> cutOffAt(double factor) {
        return Ui.get(() -> {
            List<Control> texts = controls().filter(control -> control instanceof Label || control instanceof Button
                    || control instanceof Table || control instanceof Tree).toList();
            List<Font> before = texts.stream().map(Control::getFont).toList();
            List<Font> larger = before.stream().map(font -> larger(font, factor)).toList();
            for (int index = 0; index < texts.size(); index++) {
                texts.get(index).setFont(larger.get(index));
            }
            texts.forEach(Control::requestLayout);
            Runnable roomOfBefore = makeRoom();
            Ui.display().readAndDispatch();
            List<String> cut = texts.stream().filter(SurfaceBot::cutOff).map(SurfaceBot::describe).toList();
            for (int index = 0; index < texts.size(); index++) {
                texts.get(index).setFont(before.get(index));
                larger.get(index).dispose();
            }
            texts.forEach(Control::requestLayout);
            roomOfBefore.run();
            return cut;
        });
    }

    private static Font larger(Font font, double factor) {
        int height = (int) Math.round(font.getFontData()[0].getHeight() * factor);
        return FontDescriptor.createFrom(font).setHeight(height).createFont(font.getDevice());
    }

    private static boolean cutOff(Control control) {
        if (control instanceof Table table) {
            return table.getClientArea().height < ROWS * table.getItemHeight();
        }
        if (control instanceof Tree tree) {
            return tree.getClientArea().height < ROWS * tree.getItemHeight();
        }
        if (control.getSize().x == 0 || control instanceof Label label && label.getText().isEmpty()) {
            return false;
        }
        Point needed = control.computeSize((control.getStyle() & SWT.WRAP) == 0 ? SWT.DEFAULT : control.getSize().x,
                SWT.DEFAULT);
        return needed.y > control.getSize().y + 1;
    }

    /** Whether what stands behind it is dark. */
    public boolean dark() {
        return Ui.get(() -> controls().findFirst().map(control -> shade(control.getBackground())).orElseThrow()
                .contrast(new Shade(0, 0, 0)) < DARK);
    }

    /** The labels whose contrast against what is behind them is less than a ratio. */
    public List<String> unreadable(double ratio) {
        return told(control -> control instanceof Label label && !label.getText().isEmpty() && control.isEnabled()
                && shade(control.getForeground()).contrast(shade(control.getBackground())) < ratio);
    }

    static Shade shade(Color color) {
        return new Shade(color.getRed(), color.getGreen(), color.getBlue());
    }
}
