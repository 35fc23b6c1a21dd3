package io.isthmus.checks.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/** What each server made of the overrides, as it told. */
final class ServerStatuses {

    private final List<ServerOverrides> told;

    /** @throws io.isthmus.sdk.port.UnreadableException where no server could be asked */
    ServerStatuses(CheckContext context) {
        told = context.require(Parts.SERVER_OVERRIDES);
    }

    Reading<List<OverrideStatus>> of(ExchangeServer server) {
        return told.stream().filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                .map(ServerOverrides::overrides).orElseGet(() -> Reading.notAsked(Messages.ServerNotAsked));
    }

    /** Those that concern a feature. */
    List<OverrideStatus> of(ExchangeServer server, OverrideFact feature) {
        return of(server).value().orElse(List.of()).stream()
                .filter(status -> OverrideRules.concerns(status, feature)).toList();
    }

    Evidence evidence(ExchangeServer server, List<OverrideStatus> statuses, String wanted) {
        return Evidence.of(NLS.bind(Messages.OverridesOf, server.name()), shown(statuses), wanted, of(server));
    }

    static String shown(List<OverrideStatus> statuses) {
        return statuses.isEmpty() ? Messages.None : statuses.stream()
                .map(status -> status.name() + ": " + status.status()).collect(Collectors.joining(", "));
    }
}
