package io.isthmus.hybridapp.ui.internal;

/** Shows the map larger. */
public final class ZoomInHandler extends TrustMapHandler {

    @Override
    void execute(TrustMapView map) {
        map.zoomIn();
    }
}
