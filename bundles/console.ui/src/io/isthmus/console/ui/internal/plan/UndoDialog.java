package io.isthmus.console.ui.internal.plan;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.ui.model.PlanRun;

/** Asks before what a plan did is taken back. */
public final class UndoDialog extends ChangeDialog {

    /** @param missing why it may not be undone yet: a second person's approval */
    public UndoDialog(Shell parent, PlanRun run, Optional<String> missing) {
        super(parent, "undo", Decision.undo(run, missing)); //$NON-NLS-1$
    }
}
