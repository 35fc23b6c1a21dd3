package io.isthmus.hybridapp.ui;

/**
 * Ids of the views of the dedicated hybrid application, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class HybridApplicationIds {

    /** Who trusts whom, from the servers to what depends on it. */
    public static final String TRUST_MAP_VIEW = "io.isthmus.hybridapp.ui.trustMap"; //$NON-NLS-1$

    private HybridApplicationIds() {
    }
}
