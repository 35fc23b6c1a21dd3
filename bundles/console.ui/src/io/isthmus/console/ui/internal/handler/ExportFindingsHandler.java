package io.isthmus.console.ui.internal.handler;

import java.time.ZoneId;
import java.util.List;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.checks.FindingsDocuments;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.report.ReportWriter;
import io.isthmus.sdk.report.Report;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.model.ConsoleModel;

/** Writes what the checks found as a document. */
public final class ExportFindingsHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.checks().report().isPresent() && !model.console().reportFormats().ofFindings().isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        Report report = new Report.Findings(FindingsDocuments.of(model).orElseThrow());
        List<ReportFormatDescriptor> formats = model.console().reportFormats().ofFindings();
        ReportWriter writer = model.console().reportWriter();
        FileChoice choice = new FileChoice(shell, Messages.ExportFindingsHandler_name);
        formats.forEach(format -> choice.add(format.title(), format.extension()));
        choice.ask().ifPresent(chosen -> WriteFile.start(chosen.file(), context ->
                writer.write(formats.get(chosen.format()), report, ZoneId.systemDefault(), context.cancel())));
    }
}
