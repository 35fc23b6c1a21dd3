package io.isthmus.plugins.internal.state;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bundles that third parties are given, by the headers of their manifests.
 *
 * @param sdk    the SDK, which all are given
 * @param window the workbench and what it is made of, which parts of the window are given, too; empty where the product
 *               has no window
 */
public record Given(Map<String, String> sdk, List<Map<String, String>> window) {

    /** Copies the collections. */
    public Given {
        sdk = Map.copyOf(sdk);
        window = List.copyOf(window);
    }

    /** What some part of a plug-in is given. */
    List<Map<String, String>> everywhere() {
        return Stream.concat(Stream.of(sdk), window.stream()).toList();
    }
}
