package io.isthmus.plugins.ui.internal.operation;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String FindSite_attempted;
    public static String FindSite_title;
    public static String InstallPlugins_attempted;
    public static String InstallPlugins_changed;
    public static String InstallPlugins_changedAdvice;
    public static String InstallPlugins_title;
    public static String LookAtSite_attempted;
    public static String LookAtSite_title;
    public static String PluginStore_lockedAdvice;
    public static String PluginStore_unusableAdvice;
    public static String RemovePlugin_attempted;
    public static String RemovePlugin_title;
    public static String RollBackPlugins_attempted;
    public static String RollBackPlugins_title;
    public static String SwitchPluginOn_attempted;
    public static String SwitchPluginOn_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
