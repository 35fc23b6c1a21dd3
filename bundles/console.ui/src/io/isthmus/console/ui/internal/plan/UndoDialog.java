package io.isthmus.console.ui.internal.plan;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.ui.model.PlanRun;

/** Asks before what a plan did is taken back. */
public final class UndoDialog extends ChangeDialog {

    public UndoDialog(Shell parent, PlanRun run) {
        super(parent, "undo", Decision.undo(run)); //$NON-NLS-1$
    }
}
