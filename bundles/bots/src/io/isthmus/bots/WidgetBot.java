package io.isthmus.bots;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/**
 * One widget, found by its id whenever it is asked: a view may have made it anew.
 *
 * @since 1.0
 */
public class WidgetBot {

    private static final int MOST_TABS = 40;

    /** How long a key may take to move the focus or the selection. */
    static final Duration TO_MOVE = Duration.ofSeconds(2);

    private final String id;

    /** A bot for the widget with an id. */
    public WidgetBot(String id) {
        this.id = id;
    }

    /** Waits until the widget is there, and asks it in the thread of the widgets. */
    public final <W extends Widget, T> T ask(Class<W> type, Function<W, T> question) {
        Ui.waitUntil("there is " + id, () -> Widgets.byId(type, id).isPresent()); //$NON-NLS-1$
        return Ui.get(() -> question.apply(Widgets.byId(type, id).orElseThrow()));
    }

    /** Its text, whichever kind it is. */
    public final String text() {
        return ask(Widget.class, widget -> switch (widget) {
            case Label label -> label.getText();
            case CLabel label -> label.getText();
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case ToolItem item -> item.getText();
            default -> throw new AssertionError(id + " has no text"); //$NON-NLS-1$
        });
    }

    /** Whether it is there and can be seen. */
    public final boolean visible() {
        return Ui.get(() -> Widgets.byId(Control.class, id).filter(Control::isVisible).isPresent());
    }

    /** Whether it can be used. */
    public final boolean enabled() {
        return ask(Control.class, Control::isEnabled);
    }

    /** Presses it; does not wait for what that opens. */
    public final void click() {
        Ui.waitUntil(id + " can be pressed", () -> Widgets.byId(Widget.class, id) //$NON-NLS-1$
                .filter(widget -> !(widget instanceof Control control) || control.isEnabled()).isPresent());
        Ui.later(() -> Widgets.byId(Widget.class, id).orElseThrow().notifyListeners(SWT.Selection, new Event()));
    }

    /** Follows its link. */
    public final void follow(String target) {
        Ui.waitUntil(id + " leads somewhere", () -> Widgets.byId(Link.class, id).filter(Link::isVisible).isPresent()); //$NON-NLS-1$
        Ui.later(() -> {
            Event event = new Event();
            event.text = target;
            Widgets.byId(Link.class, id).orElseThrow().notifyListeners(SWT.Selection, event);
        });
    }

    /** Types into it, in place of what was there. */
    public final void type(String text) {
        ask(Text.class, field -> {
            field.setFocus();
            field.setText(text);
            return null;
        });
    }

    /** Chooses one of the texts that it offers. */
    public final void choose(String text) {
        Ui.waitUntil(id + " offers " + text, () -> ask(Combo.class, combo -> combo.indexOf(text) >= 0)); //$NON-NLS-1$
        ask(Combo.class, combo -> {
            combo.select(combo.indexOf(text));
            combo.notifyListeners(SWT.Selection, new Event());
            return null;
        });
    }

    /** Chooses the first of the texts that it offers which has a text in it. */
    public final void chooseWith(String part) {
        choose(ask(Combo.class, combo -> Stream.of(combo.getItems()).filter(text -> text.contains(part)).findFirst()
                .orElseThrow()));
        Ui.settle();
    }

    /** Drops files on it, as somebody does with the mouse; does not wait for what that opens. */
    public final void drop(Path... files) {
        Ui.waitUntil(id + " takes files", () -> Widgets.byId(Control.class, id) //$NON-NLS-1$
                .filter(control -> control.getData(DND.DROP_TARGET_KEY) instanceof DropTarget).isPresent());
        Ui.later(() -> {
            DropTarget target = (DropTarget) Widgets.byId(Control.class, id).orElseThrow().getData(DND.DROP_TARGET_KEY);
            DropTargetEvent event = dropped(target.getControl());
            event.data = Stream.of(files).map(Path::toString).toArray(String[]::new);
            Stream.of(target.getDropListeners()).forEach(listener -> listener.drop(event));
        });
    }

    /** SWT keeps the event to itself that it makes of what the window system tells. */
    private static DropTargetEvent dropped(Control on) {
        try {
            Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent").getDeclaredConstructor(); //$NON-NLS-1$
            made.setAccessible(true);
            Event event = (Event) made.newInstance();
            event.widget = on;
            return (DropTargetEvent) DropTargetEvent.class.getConstructors()[0].newInstance(event);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    /** Whether it has the focus. */
    public final boolean focused() {
        return Ui.get(() -> Widgets.byId(Control.class, id).filter(Control::isFocusControl).isPresent());
    }

    /** Waits until it has the focus. */
    public final void waitForFocus() {
        Ui.waitUntil(id + " has the focus", () -> Widgets.byId(Control.class, id) //$NON-NLS-1$
                .filter(Control::isFocusControl).isPresent());
    }

    /** Goes from control to control by Tab until this one has the focus. */
    public final void tabTo() {
        goBy("TAB"); //$NON-NLS-1$
    }

    /** Goes back from control to control by Shift and Tab until this one has the focus. */
    public final void backTabTo() {
        goBy("SHIFT+TAB"); //$NON-NLS-1$
    }

    private void goBy(String key) {
        List<Control> passed = new ArrayList<>();
        while (!focused()) {
            Control before = Ui.get(Ui.display()::getFocusControl);
            passed.add(before);
            if (passed.size() > MOST_TABS) {
                throw new AssertionError(key + " does not lead to " + id + ", but to " + passed); //$NON-NLS-1$ //$NON-NLS-2$
            }
            Keyboard.press(key);
            Ui.within(TO_MOVE, () -> Ui.get(Ui.display()::getFocusControl) != before);
        }
    }
}
