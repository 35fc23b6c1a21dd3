package io.isthmus.bots;

import java.time.Duration;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * The wizard that makes a plan: which kind, then what it is asked for.
 *
 * @since 1.0
 */
public final class MakePlanBot {

    /** The title of the wizard. */
    public static final String TITLE = "Make a plan"; //$NON-NLS-1$

    private static final Duration TO_MAKE = Duration.ofMinutes(1);

    private final ShellBot dialog = new ShellBot(TITLE);

    /** The kinds of plan that can be chosen. */
    public TableBot kinds() {
        return new TableBot("plan.kinds"); //$NON-NLS-1$
    }

    /** What is said of the kind that is chosen. */
    public String about() {
        return new WidgetBot("plan.kinds.about").text(); //$NON-NLS-1$
    }

    /** What is said at the top of the page. */
    public String saidAtTheTop() {
        return dialog.textAtTheTop();
    }

    /** The share of the screen's height that it takes. */
    public double shareOfTheScreen() {
        return dialog.shareOfTheScreen();
    }

    /** Goes on to what the plan can be asked for. */
    public void next() {
        dialog.press("Next"); //$NON-NLS-1$
    }

    /** Whether the plan can be made with what is given. */
    public boolean canMake() {
        return dialog.canPress("Make Plan"); //$NON-NLS-1$
    }

    /** Makes the plan; does not wait. */
    public void make() {
        dialog.press("Make Plan"); //$NON-NLS-1$
    }

    /** Leaves without a plan. */
    public void cancel() {
        dialog.press("Cancel"); //$NON-NLS-1$
        dialog.waitUntilClosed();
    }

    /** The field of a parameter. */
    public WidgetBot field(String parameter) {
        return new WidgetBot("parameters." + parameter); //$NON-NLS-1$
    }

    /** What stands in the field of a text. */
    public String given(String parameter) {
        return field(parameter).ask(Text.class, Text::getText);
    }

    /** Ticks the box of a parameter, or takes the tick away. */
    public void tick(String parameter, boolean ticked) {
        field(parameter).ask(Button.class, box -> {
            box.setSelection(ticked);
            return null;
        });
        field(parameter).click();
        Ui.settle();
    }

    /** Whether the box of a parameter, or of one of its choices, is ticked. */
    public boolean ticked(String parameter) {
        return field(parameter).ask(Button.class, Button::getSelection);
    }

    /** What is said below the field of a parameter; empty where nothing is. */
    public String said(String parameter) {
        WidgetBot label = new WidgetBot("parameters." + parameter + ".said"); //$NON-NLS-1$ //$NON-NLS-2$
        return label.ask(Control.class, Control::isVisible) ? label.text() : ""; //$NON-NLS-1$
    }

    /** Waits until the plan was refused, and tells what is said of that as a whole. */
    public String refused() {
        Ui.waitUntil("the wizard says that no plan was made", TO_MAKE, //$NON-NLS-1$
                () -> dialog.canPress("Cancel") && dialog.textAtTheTop().contains("No plan was made")); //$NON-NLS-1$ //$NON-NLS-2$
        return new WidgetBot("parameters.problem").text(); //$NON-NLS-1$
    }

    /** Waits until the plan was made or refused, and tells which. */
    public boolean made() {
        Ui.waitUntil("a plan was made or refused", TO_MAKE, //$NON-NLS-1$
                () -> !dialog.open() || dialog.canPress("Cancel") && dialog.textAtTheTop().contains("No plan was made")); //$NON-NLS-1$ //$NON-NLS-2$
        return !dialog.open();
    }

    /** Waits until the plan was made and the wizard is closed. */
    public void waitUntilMade() {
        dialog.waitUntilClosed();
    }
}
