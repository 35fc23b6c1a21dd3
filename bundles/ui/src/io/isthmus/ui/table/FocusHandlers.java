package io.isthmus.ui.table;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.IHandler;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.swt.IFocusService;

/**
 * What commands of the workbench do while a control has the focus: to copy, in a table, is to copy its rows.
 *
 * @since 1.0
 */
public final class FocusHandlers {

    /** Copies what is selected. */
    public static final String COPY = "org.eclipse.ui.edit.copy"; //$NON-NLS-1$
    /** Looks for something: leads to the filter box. */
    public static final String FIND = "org.eclipse.ui.edit.findReplace"; //$NON-NLS-1$

    private FocusHandlers() {
    }

    /**
     * Has commands do something while a control has the focus, until it is disposed.
     *
     * @param id   names the control among those whose focus is followed
     * @param work what a command does, by the command's id
     */
    public static void activate(Control control, String id, Map<String, Runnable> work) {
        PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(control, id);
        HasFocus here = new HasFocus(control);
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        List<IHandlerActivation> activations = work.entrySet().stream()
                .map(one -> handlers.activateHandler(one.getKey(), handler(one.getValue()), here)).toList();
        control.addDisposeListener(event -> {
            if (PlatformUI.isWorkbenchRunning()) {
                handlers.deactivateHandlers(activations);
            }
        });
    }

    private static IHandler handler(Runnable work) {
        return new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                work.run();
                return null;
            }
        };
    }
}
