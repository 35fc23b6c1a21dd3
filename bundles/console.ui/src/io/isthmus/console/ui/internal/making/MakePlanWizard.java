package io.isthmus.console.ui.internal.making;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Display;

import io.isthmus.console.ui.internal.operation.LookForChoicesOperation;
import io.isthmus.console.ui.internal.operation.MakePlanOperation;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.Binding;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.job.OperationWizard;
import io.isthmus.ui.model.ConsoleModel;

/**
 * Makes a plan: which kind, then what it is asked for. The plan is made while the wizard is open, so that what it
 * refuses is told beside the field; until it could be made, the plan that is looked at stays.
 */
final class MakePlanWizard extends OperationWizard {

    private final ConsoleModel model;
    private final boolean askAtOnce;
    private final KindPage kinds;
    private final ParametersPage parameters;
    private Optional<PlanRequest> request;

    /**
     * @param model what the window looks at
     * @param begun what is asked for already; empty where a kind is to be chosen
     * @param count which of how many plans it is that are made one after the other; empty for one alone
     */
    MakePlanWizard(ConsoleModel model, Optional<PlanRequest> begun, Optional<String> count) {
        this.model = model;
        askAtOnce = begun.isPresent();
        request = begun.or(() -> PlanRequest.again(model));
        kinds = new KindPage(new PlanKinds(model.console().plans().all(), model.connection()
                .flatMap(connection -> connection.cloud(model.console().facts()))), request.map(PlanRequest::kind), this::choose,
                this::ask);
        parameters = new ParametersPage(() -> request.orElseThrow(), this::updateButtons, this::look);
        setWindowTitle(Messages.MakePlanWizard_title);
        PlanPair.of(model, count).ifPresent(pair -> List.of(kinds, parameters)
                .forEach(page -> page.setDescription(pair + ' ' + page.getDescription())));
    }

    @Override
    public void addPages() {
        addPage(kinds);
        addPage(parameters);
    }

    @Override
    public IWizardPage getStartingPage() {
        return askAtOnce ? parameters : kinds;
    }

    private void choose(PlanDescriptor kind) {
        if (request.filter(one -> one.kind().equals(kind)).isEmpty()) {
            request = Optional.of(PlanRequest.again(model, kind));
        }
        updateButtons();
    }

    private void look(PlanParameter parameter, ChoiceField field) {
        Display display = field.getDisplay();
        OperationJob job = OperationJob.start(new LookForChoicesOperation(model, request.orElseThrow().kind(), parameter,
                choices -> Binding.later(display, field, () -> field.show(choices))),
                failure -> Binding.later(display, field, () -> field.show(failure)));
        field.addDisposeListener(event -> job.cancel());
    }

    private void updateButtons() {
        getContainer().updateButtons();
    }

    private void ask() {
        getContainer().showPage(parameters);
    }

    @Override
    public boolean canFinish() {
        return kinds.isPageComplete() && request.filter(PlanRequest::complete).isPresent();
    }

    @Override
    public boolean performFinish() {
        PlanRequest asked = request.orElseThrow();
        try {
            carryOut(new MakePlanOperation(model, asked.asked()), CallContext.USUAL_DEADLINE);
            return true;
        } catch (SourceException failed) {
            if (failed.getCause() instanceof PlanRefusedException refusal) {
                asked.refused(refusal);
            } else {
                asked.failed(failed.failure());
            }
            showParameters();
        } catch (CancelledException cancelled) {
            showParameters();
            parameters.showCancelled();
        }
        return false;
    }

    private void showParameters() {
        if (getContainer().getCurrentPage() == parameters) {
            parameters.show();
        } else {
            ask();
        }
    }
}
