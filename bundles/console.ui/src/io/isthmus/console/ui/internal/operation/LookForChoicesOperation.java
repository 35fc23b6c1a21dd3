package io.isthmus.console.ui.internal.operation;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Looks what a parameter of a plan can be given as both sides are now. */
public final class LookForChoicesOperation implements Operation {

    private final ConsoleModel model;
    private final PlanDescriptor kind;
    private final PlanParameter parameter;
    private final Consumer<List<PlanChoice>> found;

    /**
     * @param found hears of them; in the operation's thread
     */
    public LookForChoicesOperation(ConsoleModel model, PlanDescriptor kind, PlanParameter parameter,
            Consumer<List<PlanChoice>> found) {
        this.model = model;
        this.kind = kind;
        this.parameter = parameter;
        this.found = found;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.LookForChoicesOperation_title, parameter.title());
    }

    @Override
    public JobFamily family() {
        return JobFamily.CHANGE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        PlanBasis basis = PlanBasis.of(visit, title());
        try {
            found.accept(model.console().planFactory().choices(kind.id(), parameter.name(), basis.connection(),
                    basis.snapshot(), basis.pair(), visit.session(), context.cancel()));
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(title(), refusal);
        }
    }
}
