package io.isthmus.plugins;

import java.nio.file.Path;

import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.sdk.Cancel;

/**
 * Installs plug-ins of third parties. A declarative service; what is installed already is read without it, by
 * {@link io.isthmus.host.InstalledPlugins}.
 *
 * @since 1.0
 */
public interface Plugins {

    /**
     * Begins to work on the plug-ins of a profile, and tidies up what a killed process left behind.
     *
     * @param profile which one
     * @param cancel  ends what is under way, down to a socket
     * @throws LockedException              where somebody else does at present; it is not waited for
     * @throws java.io.UncheckedIOException where the folder cannot be read or written
     */
    PluginWork begin(Profile profile, Cancel cancel) throws LockedException;

    /** The folder of the product that runs: where its command line is, and the site of the SDK. */
    Path product();
}
