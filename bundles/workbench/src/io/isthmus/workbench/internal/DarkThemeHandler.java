package io.isthmus.workbench.internal;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

import io.isthmus.ui.job.OperationJob;

/** Turns the dark theme on and off, for good. Only a window that opens anew is dark in all its parts. */
public final class DarkThemeHandler extends AbstractHandler implements IElementUpdater {

    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        engine().setTheme(dark() ? LIGHT : DARK, true);
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
        offerToOpenAnew(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell());
        return null;
    }

    /** Not while something is being done, which would be cut off. */
    private static void offerToOpenAnew(Shell shell) {
        boolean busy = Job.getJobManager().find(OperationJob.class).length > 0;
        if (!busy && MessageDialog.open(MessageDialog.QUESTION, shell, Messages.DarkThemeHandler_title,
                Messages.DarkThemeHandler_question, SWT.SHEET, Messages.DarkThemeHandler_now,
                Messages.DarkThemeHandler_later) == 0) {
            PlatformUI.getWorkbench().restart();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(dark());
    }

    private static boolean dark() {
        ITheme active = engine().getActiveTheme();
        return active != null && active.getId().startsWith(DARK);
    }

    private static IThemeEngine engine() {
        return PlatformUI.getWorkbench().getService(IThemeEngine.class);
    }
}
