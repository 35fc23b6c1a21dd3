package io.isthmus.plugins.ui.internal.install;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.isthmus.plugins.Asks;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;

/** Offers for tests. */
public final class Offers {

    public static final URI SITE = URI.create("https://plugins.example.com/site");

    private Offers() {
    }

    /** A plug-in with a check, whose digest is made of its id and its version. */
    public static OfferedPlugin plugin(String id, String version, Trust trust) {
        return new OfferedPlugin(id, version, "The " + id, "Example", trust,
                trust == Trust.SIGNED ? Optional.of("CN=Example (SHA-256 7a3f)") : Optional.empty(),
                trust == Trust.SIGNED ? List.of("7a3f") : List.of(), id + version,
                new Asks(List.of(new Asks.Contribution("checks", id + ".check", "Domains are verified")), List.of(),
                        List.of(new Asks.Need("ENTRA", "Application.Read.All"),
                                new Asks.Need("ON_PREMISES", "Get-AuthServer"),
                                new Asks.Need("ON_PREMISES", "Get-AcceptedDomain")), List.of(), List.of()),
                List.of(), Optional.empty(), false);
    }

    public static OfferedPlugin replacing(OfferedPlugin plugin, String installed) {
        return new OfferedPlugin(plugin.id(), plugin.version(), plugin.name(), plugin.vendor(), plugin.trust(),
                plugin.signer(), plugin.keys(), plugin.digest(), plugin.asks(), plugin.bundles(), Optional.of(installed),
                plugin.letIn());
    }

    /** The same with parts of the window besides, not let in so far. */
    public static OfferedPlugin withParts(OfferedPlugin plugin, String... points) {
        return withParts(plugin, false, points);
    }

    /** The same with parts of the window besides. */
    public static OfferedPlugin withParts(OfferedPlugin plugin, boolean letIn, String... points) {
        return new OfferedPlugin(plugin.id(), plugin.version(), plugin.name(), plugin.vendor(), plugin.trust(),
                plugin.signer(), plugin.keys(), plugin.digest(),
                new Asks(plugin.asks().contributions(), plugin.asks().parts(), plugin.asks().needs(),
                        plugin.asks().hosts(), List.of(points)), plugin.bundles(),
                plugin.replaces(), letIn);
    }

    public static Offer of(OfferedPlugin... plugins) {
        return new Offer(SITE, List.of(plugins));
    }
}
