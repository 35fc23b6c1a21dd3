package io.isthmus.sdk.rule;

import java.util.List;

import io.isthmus.sdk.model.ExchangeServer;

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
}
