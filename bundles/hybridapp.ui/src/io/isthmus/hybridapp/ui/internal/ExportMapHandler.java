package io.isthmus.hybridapp.ui.internal;

/** Writes the map as SVG or PNG. */
public final class ExportMapHandler extends TrustMapHandler {

    @Override
    void execute(TrustMapView map) {
        map.export();
    }
}
