package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;

/** Shows in the explorer what is selected anywhere. */
public final class RevealHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.selected() instanceof Selected.FindingSelected
                || model.selected() instanceof Selected.ResourceSelected
                || model.selected() instanceof Selected.FoundSelected;
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        Views.show(ConsoleIds.EXPLORER_VIEW);
    }
}
