package io.isthmus.console.ui.internal.handler;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.model.ConsoleModel;

/** Writes the plan as a document: a script to run by hand, a change request to sign, the plan itself to approve. */
public final class ExportPlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.plan().isPresent() && !model.console().reportFormats().ofPlans().isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        Plan plan = model.plan().orElseThrow().plan();
        List<ReportFormatDescriptor> formats =
                model.console().reportFormats().ofPlans().stream().filter(format -> format.fits(plan)).toList();
        FileChoice choice = new FileChoice(shell, NLS.bind(Messages.ExportPlanHandler_name, plan.kind()));
        formats.forEach(format -> choice.add(format.title(), format.extension()));
        choice.add(Messages.ExportPlanHandler_plan, "json"); //$NON-NLS-1$
        choice.ask().ifPresent(chosen -> {
            if (chosen.format() == formats.size()) {
                WriteFile.start(chosen.file(), context -> PlanFiles.bytes(plan));
            } else {
                write(model, plan, formats.get(chosen.format()), chosen.file());
            }
        });
    }

    private static void write(ConsoleModel model, Plan plan, ReportFormatDescriptor format, Path file) {
        cloud(model, plan).ifPresent(cloud -> WriteFile.start(file, context -> model.console().reportWriter()
                .write(format, new Report.Planned(plan, cloud), ZoneId.systemDefault(), context.cancel())));
    }

    private static Optional<Cloud> cloud(ConsoleModel model, Plan plan) {
        return model.snapshot().flatMap(snapshot -> snapshot.read(Parts.TENANT, plan.pair()).value())
                .map(Tenant::cloud).flatMap(model.console().facts()::cloud)
                .or(() -> model.console().facts().clouds().stream().findFirst());
    }
}
