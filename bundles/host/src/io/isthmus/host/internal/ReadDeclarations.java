package io.isthmus.host.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;

/** What the plug-ins in use declare, and why some of it could not be read. */
final class ReadDeclarations {

    private record Part(InstalledPlugin plugin, String bundle, PluginXml declared) {
    }

    private final HealthBook health;
    private final PluginFiles files;
    private final List<Part> parts = new ArrayList<>();
    private final List<Runnable> faults = new ArrayList<>();

    private ReadDeclarations(HealthBook health, PluginFiles files) {
        this.health = health;
        this.files = files;
    }

    /**
     * Reads it.
     *
     * @param health  tells which plug-ins are in use, and is told what is wrong with them
     * @param digests tell whether a file is the one that was installed
     */
    static ReadDeclarations of(HealthBook health, Digest digests) {
        ReadDeclarations read = new ReadDeclarations(health, new PluginFiles(health.folder(), digests));
        health.used().forEach(read::read);
        return read;
    }

    private void read(InstalledPlugin plugin) {
        try {
            files.check(plugin);
        } catch (IOException altered) {
            fault(plugin, HealthEvent.Kind.TAMPERED, altered.getMessage());
            return;
        }
        for (PluginBundle bundle : plugin.bundles()) {
            try {
                PluginXml.read(files.jar(bundle), Locale.getDefault())
                        .ifPresent(declared -> parts.add(new Part(plugin, bundle.symbolicName(), declared)));
            } catch (IOException unreadable) {
                fault(plugin, HealthEvent.Kind.DECLARATION, unreadable.getMessage());
            }
        }
    }

    private void fault(InstalledPlugin plugin, HealthEvent.Kind kind, String message) {
        faults.add(() -> health.note(plugin.id(), kind, "", message));
    }

    /** Has it stand in the place of what was declared before. */
    void declare(Declarations declarations) {
        declarations.clear();
        for (Part part : parts) {
            if (!declarations.add(part.bundle(), part.declared())) {
                fault(part.plugin(), HealthEvent.Kind.DECLARATION, NLS.bind(Messages.NotUnderstood, part.bundle()));
            }
        }
    }

    /** Notes what is wrong; one fault too many switches a plug-in off, and all is declared anew. */
    void noteFaults() {
        faults.forEach(Runnable::run);
    }
}
