package io.isthmus.console.ui.internal.handler;

import java.time.ZoneId;
import java.util.List;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.checks.FindingsDocuments;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.FindingsExporter;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.model.ConsoleModel;

/** Writes what the checks found as a document. */
public final class ExportFindingsHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.checks().report().isPresent() && Services.installed(FindingsExporter.class);
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        FindingsDocument document = FindingsDocuments.of(model).orElseThrow();
        List<FindingsExporter> formats = Services.all(FindingsExporter.class);
        FileChoice choice = new FileChoice(shell, Messages.ExportFindingsHandler_name);
        formats.forEach(format -> choice.add(format.title(), format.extension()));
        choice.ask().ifPresent(chosen -> WriteFile.start(chosen.file(),
                () -> formats.get(chosen.format()).export(document, ZoneId.systemDefault())));
    }
}
