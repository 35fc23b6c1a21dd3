package io.isthmus.console.ui.internal.plan;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.ui.model.PlanRun;

/** Asks before what is left of a plan is applied. */
public final class ApplyDialog extends ChangeDialog {

    private ApplyOptions options = ApplyOptions.usual();

    public ApplyDialog(Shell parent, PlanRun run) {
        super(parent, "apply", Decision.apply(run)); //$NON-NLS-1$
    }

    /** What the person decided. */
    public ApplyOptions options() {
        return options;
    }

    @Override
    void decided(Optional<String> confirmed) {
        options = confirmed.map(ApplyOptions::confirmed).orElseGet(ApplyOptions::usual);
    }
}
