package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Which servers of an organization count for hybrid.
 *
 * @since 1.0
 */
public final class ServerRules {

    private ServerRules() {
    }

    /**
     * The servers that sign calls to the cloud, hold the auth certificate and read setting overrides: those with the
     * Mailbox role. Edge Transport servers and machines with management tools alone do none of it.
     */
    public static List<ExchangeServer> signing(List<ExchangeServer> servers) {
        return servers.stream().filter(server -> server.mailbox() && !server.edge()).toList();
    }

    /**
     * Whether every server that signs was seen to use the dedicated application instead of the shared principal: its
     * build can, and it accepts the override. A server that was not read was not seen to, and where there is none at all,
     * nothing was seen.
     */
    public static boolean useDedicatedApplication(Reads reads) {
        Optional<OverrideFact> feature = reads.facts().override(FactKeys.DEDICATED_APPLICATION);
        Reading<List<ExchangeServer>> servers = reads.read(Parts.SERVERS);
        List<ServerOverrides> told = reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        List<ExchangeServer> signing = signing(servers.value().orElse(List.of()));
        return feature.isPresent() && servers.state() == ReadState.READ && !signing.isEmpty()
                && signing.stream().allMatch(server ->
                        server.installedBuild().value().filter(build -> BuildRules.dedicatedApplication(build,
                                reads.facts()) == BuildRules.Ability.ABLE).isPresent()
                        && told.stream().filter(one -> one.server().equalsIgnoreCase(server.name()))
                                .flatMap(one -> one.overrides().value().stream())
                                .anyMatch(overrides -> OverrideRules.accepted(overrides, feature.get())));
    }
}
