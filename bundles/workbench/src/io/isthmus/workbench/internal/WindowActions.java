package io.isthmus.workbench.internal;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** The workbench's own actions that this window offers, so that their commands have handlers; the menus are in plugin.xml. */
final class WindowActions extends ActionBarAdvisor {

    WindowActions(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow window) {
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.ABOUT.create(window));
        register(ActionFactory.COPY.create(window));
        register(ActionFactory.SELECT_ALL.create(window));
    }
}
