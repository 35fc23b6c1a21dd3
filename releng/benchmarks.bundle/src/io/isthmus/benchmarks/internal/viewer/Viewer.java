package io.isthmus.benchmarks.internal.viewer;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.WidgetIds;

/** The view of the sign-ins as its user has it: what it says, and what is done with it by mouse and keys. */
final class Viewer {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Display display;
    private final TimedLoop loop;

    Viewer(Display display, TimedLoop loop) {
        this.display = display;
        this.loop = loop;
    }

    private <C extends Control> C control(Class<C> type, String id) {
        return Stream.of(display.getShells()).flatMap(Viewer::all).filter(control -> id.equals(control.getData(WidgetIds.KEY)))
                .map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Stream.of(composite.getChildren()).flatMap(Viewer::all)) : Stream.of(control);
    }

    /** What it says of how many there are; empty as long as it says nothing, or that it is still counting. */
    Optional<String> count() {
        return Optional.of(control(Label.class, "signins.count").getText()) //$NON-NLS-1$
                .filter(text -> text.matches("showing [0-9,]+ of [0-9,]+")); //$NON-NLS-1$
    }

    /** Waits until it says that it shows so many. */
    void waitFor(String shown) {
        if (!loop.until(() -> count().filter(text -> text.startsWith("showing " + shown + " of ")).isPresent(), LONGEST)) { //$NON-NLS-1$ //$NON-NLS-2$
            throw new IllegalStateException(control(Label.class, "signins.count").getText() + ", and not " + shown); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    /** Waits until whatever it shows is counted. */
    void waitUntilCounted() {
        if (!loop.until(() -> count().isPresent(), LONGEST)) {
            throw new IllegalStateException(control(Label.class, "signins.count").getText()); //$NON-NLS-1$
        }
    }

    /** Scrolls the rows to a part of their whole, from 0 to 1. */
    void scrollTo(double part) {
        ScrollBar bar = control(Scrollable.class, "signins.grid").getVerticalBar(); //$NON-NLS-1$
        bar.setSelection((int) (part * (bar.getMaximum() - bar.getThumb())));
        bar.notifyListeners(SWT.Selection, new Event());
    }

    /** Goes on by a key. */
    void press(int key) {
        Event event = new Event();
        event.keyCode = key;
        control(Scrollable.class, "signins.grid").notifyListeners(SWT.KeyDown, event); //$NON-NLS-1$
    }

    /** Types a filter, and Enter. */
    void filter(String text) {
        Text box = control(Text.class, "signins.filter"); //$NON-NLS-1$
        box.setText(text);
        Event event = new Event();
        event.keyCode = SWT.CR;
        box.notifyListeners(SWT.KeyDown, event);
    }
}
