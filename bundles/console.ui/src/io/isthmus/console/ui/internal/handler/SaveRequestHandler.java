package io.isthmus.console.ui.internal.handler;

import java.nio.charset.StandardCharsets;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Writes the certificate request that a server made for the plan, as a certification authority takes it. */
public final class SaveRequestHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.plan().flatMap(PlanRun::certificateRequest).isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        String request = model.plan().flatMap(PlanRun::certificateRequest).orElseThrow();
        FileChoice choice = new FileChoice(shell, Messages.SaveRequestHandler_name);
        choice.add(Messages.SaveRequestHandler_format, "req"); //$NON-NLS-1$
        choice.ask().ifPresent(chosen -> WriteFile.start(chosen.file(),
                context -> (request.strip() + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII)));
    }
}
