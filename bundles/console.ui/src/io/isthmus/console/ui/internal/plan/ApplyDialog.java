package io.isthmus.console.ui.internal.plan;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.ui.model.PlanRun;

/** Asks before what is left of a plan is applied. */
public final class ApplyDialog extends ChangeDialog {

    private ApplyOptions options = ApplyOptions.usual();

    /**
     * @param rights  what whoever is signed in may do of the plan, where that was looked at
     * @param missing why it may not be applied yet: a second person's approval
     */
    public ApplyDialog(Shell parent, PlanRun run, Optional<PlanRights> rights, Optional<String> missing) {
        super(parent, "apply", Decision.apply(run, rights, missing)); //$NON-NLS-1$
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
