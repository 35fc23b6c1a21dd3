package io.isthmus.console.ui.internal;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.osgi.service.prefs.BackingStoreException;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Views;
import io.isthmus.console.ui.internal.operation.ElsewhereWatch;
import io.isthmus.console.ui.internal.operation.PolicyWatch;
import io.isthmus.console.ui.internal.operation.ResumeWindowOperation;
import io.isthmus.console.ui.internal.watch.DriftWatch;
import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;

/** Looks, once the window is open, at the organization that was looked at when it was closed. */
public final class Startup implements IStartup {

    private static final String NODE = "io.isthmus.console.ui"; //$NON-NLS-1$
    private static final String LAST = "connection"; //$NON-NLS-1$

    @Override
    public void earlyStartup() {
        ConsoleModel model = PlatformUI.getWorkbench().getService(ConsoleModel.class);
        model.onChange(Topic.CONNECTION, () -> connectionChanged(model));
        model.onChange(Topic.WATCH, Startup::watchChanged);
        ElsewhereWatch.begin(model);
        PolicyWatch.begin(model);
        DriftWatch.begin(model);
        Optional.ofNullable(preferences().get(LAST, null)).flatMap(model.console().profile()::connection)
                .ifPresentOrElse(connection -> OperationJob.start(new ResumeWindowOperation(model, connection),
                        FailureReporter::tellQuietly), Startup::welcome);
    }

    /** Whoever has no organization yet begins where the choices are. */
    private static void welcome() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Views.show(ConsoleIds.WELCOME_VIEW));
    }

    private static void connectionChanged(ConsoleModel model) {
        String id = model.connection().map(Connection::id).orElse(""); //$NON-NLS-1$
        if (!id.equals(preferences().get(LAST, ""))) { //$NON-NLS-1$
            remember(id);
        }
        if (model.connection().isPresent()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Views.hide(ConsoleIds.WELCOME_VIEW));
        }
    }

    /** The menu shows whether it is switched on. */
    private static void watchChanged() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench()
                .getService(ICommandService.class).refreshElements(ConsoleIds.WATCH_COMMAND, null));
    }

    /** At once: a window that is killed opens as it was, too. */
    private static void remember(String id) {
        preferences().put(LAST, id);
        try {
            preferences().flush();
        } catch (BackingStoreException failed) {
            ILog.of(Startup.class).warn(failed.getMessage(), failed);
        }
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
