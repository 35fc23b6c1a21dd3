package io.isthmus.hybridapp.ui;

/**
 * Ids of the views and contexts of the dedicated hybrid application, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class HybridApplicationIds {

    /** Who trusts whom, from the servers to what depends on it. */
    public static final String TRUST_MAP_VIEW = "io.isthmus.hybridapp.ui.trustMap"; //$NON-NLS-1$

    /** The context of the keys that count while the map is in front. */
    public static final String TRUST_MAP_CONTEXT = "io.isthmus.hybridapp.ui.trustMap.context"; //$NON-NLS-1$

    /** How far each organization is with each tenant. */
    public static final String MATRIX_VIEW = "io.isthmus.hybridapp.ui.matrix"; //$NON-NLS-1$

    private HybridApplicationIds() {
    }
}
