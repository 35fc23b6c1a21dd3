package io.isthmus.bots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

import io.isthmus.ui.WidgetIds;

/** Finds widgets. Used in the thread of the widgets. */
final class Widgets {

    private Widgets() {
    }

    /** All widgets below a control, itself first. */
    static Stream<Widget> below(Control root) {
        List<Widget> found = new ArrayList<>();
        collect(root, found);
        return found.stream();
    }

    private static void collect(Control control, List<Widget> found) {
        found.add(control);
        if (control instanceof ToolBar bar) {
            found.addAll(List.of(bar.getItems()));
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                collect(child, found);
            }
        }
    }

    /** All widgets of all open shells. */
    static Stream<Widget> all() {
        return Stream.of(Ui.display().getShells()).filter(shell -> !shell.isDisposed()).flatMap(Widgets::below);
    }

    /** The widget with an id, where it is there: in the front dialog before the window. */
    static <W extends Widget> Optional<W> byId(Class<W> type, String id) {
        return all().filter(type::isInstance).map(type::cast).filter(widget -> id.equals(widget.getData(WidgetIds.KEY)))
                .reduce((first, later) -> later);
    }

    /** The shell with a title, where it is open. */
    static Optional<Shell> shell(String title) {
        return Stream.of(Ui.display().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible())
                .filter(shell -> shell.getText().equals(title)).findFirst();
    }
}
