package io.isthmus.host;

/**
 * What of third parties runs inside the window, because an admin let it: views, commands, handlers. It is loaded once,
 * before the window opens; what is installed later is there at the next start. A declarative service.
 *
 * @since 1.0
 */
public interface WindowPlugins {

    /** A window is about to open: what takes time is done beside the threads that ask for it, from now on. */
    void opening();

    /**
     * Loads it into this program, from the profile in use. To be called before the workbench is made. Whatever cannot be
     * loaded is left out and told by {@link PluginHealth}; so is all of it where the window did not open the last time.
     */
    void load();

    /** The window stands: what was loaded did not keep it from opening. */
    void opened();

    /** Takes it out of this program's memory of bundles, once the window is closed. */
    void unload();

    /** Whether parts of a plug-in are let into the window and not there before the next start. */
    boolean waiting(InstalledPlugin plugin);
}
