package io.isthmus.plugins.ui;

/**
 * Ids of the view and the commands of plug-ins, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class PluginsIds {

    /** The plug-ins of third parties, and how they fare. */
    public static final String PLUGINS_VIEW = "io.isthmus.plugins.ui.plugins"; //$NON-NLS-1$
    /** Installs plug-ins from a site. */
    public static final String INSTALL_COMMAND = "io.isthmus.plugins.ui.install"; //$NON-NLS-1$

    private PluginsIds() {
    }
}
