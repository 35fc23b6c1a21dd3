package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;

/**
 * The jars of plug-ins.
 *
 * @param folder the profile's folder of plug-ins
 * @param digest tells what a file is
 */
record PluginFiles(Path folder, Digest digest) {

    /** Folders are named after it. */
    private static final Pattern ID = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    Path jar(PluginBundle bundle) {
        return folder.resolve(bundle.path());
    }

    /**
     * Holds the files against what was trusted.
     *
     * @throws IOException where one is not what was installed, with the reason for a person
     */
    void check(InstalledPlugin plugin) throws IOException {
        for (PluginBundle bundle : plugin.bundles()) {
            check(plugin, bundle);
        }
    }

    /** The same of one of its bundles. */
    void check(InstalledPlugin plugin, PluginBundle bundle) throws IOException {
        judge(bundle, digest.of(place(plugin, bundle)));
    }

    /** The same of one that was read. */
    void judge(PluginBundle bundle, String sha256) throws IOException {
        if (!sha256.equals(bundle.sha256())) {
            throw new IOException(NLS.bind(Messages.FileChanged, bundle.path()));
        }
    }

    /**
     * Where the file of a bundle is.
     *
     * @throws IOException where there is none, or it is not among the plug-ins' files, with the reason for a person
     */
    Path place(InstalledPlugin plugin, PluginBundle bundle) throws IOException {
        if (!ID.matcher(plugin.id()).matches()) {
            throw new IOException(NLS.bind(Messages.NoId, plugin.id()));
        }
        if (!jar(bundle).normalize().startsWith(folder.normalize()) || !Files.isRegularFile(jar(bundle))) {
            throw new IOException(NLS.bind(Messages.FileMissing, bundle.path()));
        }
        return jar(bundle);
    }
}
