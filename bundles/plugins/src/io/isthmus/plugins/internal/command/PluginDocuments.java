package io.isthmus.plugins.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.Asks;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.state.AllowedVersions;
import io.isthmus.sdk.data.Value;

/** What the commands write with --json. */
final class PluginDocuments {

    private PluginDocuments() {
    }

    /** What changed, or would have. */
    static Value changed(boolean changed, List<Offer> offers, InstalledPlugins installed) {
        return Value.members().with("changed", Value.of(changed))
                .with("offered", new Value.Array(offers.stream().flatMap(offer -> offer.plugins().stream())
                        .map(PluginDocuments::offered).toList()))
                .with("installed", installed(installed));
    }

    static Value refused(RefusedException refused) {
        return Value.members().with("changed", Value.of(false)).with("refused", Value.members()
                .with("reason", Value.of(refused.refusal().name())).with("message", Value.of(refused.getMessage()))
                .with("advice", Value.of(refused.advice())));
    }

    /** What is installed with what each asks for, where its jars can be read, and what may be without a signature. */
    static Value list(InstalledPlugins installed, Map<String, Asks> asked, List<AllowedVersions.Allowed> allowed) {
        return Value.members().with("installed", new Value.Array(installed.plugins().stream()
                .map(plugin -> (Value) installed(plugin).with("asks", Optional.ofNullable(asked.get(plugin.id()))
                        .map(PluginDocuments::asks).orElse(Value.none()))).toList()))
                .with("allowed", new Value.Array(allowed.stream()
                        .map(version -> (Value) Value.members().with("id", Value.of(version.id()))
                                .with("version", Value.of(version.version()))
                                .with("digest", Value.of(version.digest()))).toList()));
    }

    private static Value installed(InstalledPlugins installed) {
        return new Value.Array(installed.plugins().stream()
                .map(plugin -> (Value) installed(plugin)).toList());
    }

    private static Value.Members installed(InstalledPlugin plugin) {
        return Value.members().with("id", Value.of(plugin.id())).with("version", Value.of(plugin.version()))
                .with("name", Value.of(plugin.name())).with("vendor", Value.of(plugin.vendor()))
                .with("signer", optional(plugin.signer())).with("installed", Value.of(plugin.installed().toString()))
                .with("bundles", new Value.Array(plugin.bundles().stream()
                        .map(bundle -> (Value) Value.members().with("symbolicName", Value.of(bundle.symbolicName()))
                                .with("version", Value.of(bundle.version()))
                                .with("sha256", Value.of(bundle.sha256()))).toList()))
                .with("window", Value.texts(plugin.window()));
    }

    private static Value offered(OfferedPlugin plugin) {
        return Value.members().with("id", Value.of(plugin.id())).with("version", Value.of(plugin.version()))
                .with("name", Value.of(plugin.name())).with("vendor", Value.of(plugin.vendor()))
                .with("trust", Value.of(plugin.trust().name())).with("signer", optional(plugin.signer()))
                .with("digest", Value.of(plugin.digest())).with("replaces", optional(plugin.replaces()))
                .with("asks", asks(plugin.asks())).with("letIn", Value.of(plugin.letIn()));
    }

    private static Value asks(Asks asks) {
        return Value.members().with("contributions", new Value.Array(asks.contributions().stream()
                .map(one -> (Value) Value.members().with("kind", Value.of(one.kind())).with("id", Value.of(one.id()))
                        .with("title", Value.of(one.title()))).toList()))
                .with("parts", Value.texts(asks.parts())).with("anything", Value.of(asks.anything()))
                .with("permissions", needs(asks, false)).with("cmdlets", needs(asks, true))
                .with("hosts", Value.texts(asks.hosts())).with("window", Value.texts(asks.window()));
    }

    private static Value needs(Asks asks, boolean cmdlets) {
        return new Value.Array(asks.needs().stream().filter(need -> need.cmdlet() == cmdlets)
                .map(need -> (Value) Value.members().with("side", Value.of(need.side()))
                        .with("name", Value.of(need.permission()))).toList());
    }

    private static Value optional(Optional<String> text) {
        return Value.of(text.orElse(null));
    }
}
