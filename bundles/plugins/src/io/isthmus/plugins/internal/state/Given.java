package io.isthmus.plugins.internal.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What third parties are given beside the JDK.
 *
 * @param sdk     the headers of the SDK's manifest: all are given the SDK
 * @param product the files of the product's bundles. Parts of the window are given the workbench and what it stands on, as far
 *                as that is among them; it is not in a product without a window.
 */
public record Given(Map<String, String> sdk, List<Path> product) {

    /** Copies the collections. */
    public Given {
        sdk = Map.copyOf(sdk);
        product = List.copyOf(product);
    }
}
