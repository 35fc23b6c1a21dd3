package io.isthmus.plugins.ui.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.FolderWatch;
import io.isthmus.host.PluginHealth;

/**
 * Has the window follow where another process installs, updates or removes plug-ins of the profile in use, or notes how
 * they fare, as the command line does.
 */
final class InstalledWatch {

    private final Console console;
    private final PluginHealth health;
    private Optional<FolderWatch> watch = Optional.empty();

    private InstalledWatch(Console console, PluginHealth health) {
        this.console = console;
        this.health = health;
    }

    /** Begins to watch, now and in each profile that is chosen later. */
    static void begin(Console console, PluginHealth health) {
        InstalledWatch one = new InstalledWatch(console, health);
        console.onProfileChange(one::follow);
        one.follow();
    }

    private synchronized void follow() {
        watch.ifPresent(FolderWatch::close);
        Path plugins = console.profile().pluginsDirectory();
        try {
            watch = Optional.of(FolderWatch.begin("plugins", List.of(plugins, console.profile().directory()), //$NON-NLS-1$
                    health::refresh));
        } catch (IOException unwatchable) {
            watch = Optional.empty();
            ILog.of(InstalledWatch.class).warn(unwatchable.getMessage(), unwatchable);
        }
    }
}
