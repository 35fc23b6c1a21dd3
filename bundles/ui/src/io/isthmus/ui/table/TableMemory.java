package io.isthmus.ui.table;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Remembers columns and order of tables in the instance area, where the state of the window lives. */
final class TableMemory {

    private static final String NODE = "io.isthmus.ui/tables"; //$NON-NLS-1$

    private TableMemory() {
    }

    static void restore(TablePresenter<?> presenter) {
        TableState.parse(node().get(presenter.id(), null)).ifPresent(presenter::restore);
    }

    static void remember(TablePresenter<?> presenter) {
        String state = presenter.state().format();
        if (!state.equals(node().get(presenter.id(), null))) {
            node().put(presenter.id(), state);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
