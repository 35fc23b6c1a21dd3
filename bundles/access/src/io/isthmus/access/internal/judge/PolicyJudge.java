package io.isthmus.access.internal.judge;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.access.internal.network.NamedLocations;
import io.isthmus.access.internal.network.Truth;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ConditionalAccessPolicy;

/** Judges each policy for the dedicated application. */
final class PolicyJudge {

    static final String ENABLED = "enabled";
    private static final String REPORT_ONLY = "enabledForReportingButNotEnforced";
    private static final String DISABLED = "disabled";
    /** How a policy names Exchange Online: with everything, with the suite that it is part of, or by its id. */
    private static final Set<String> EXCHANGE_ONLINE = Set.of("All", "Office365", AppId.EXCHANGE_ONLINE.text());

    private final Subject subject;
    private final NamedLocations locations;
    private final List<InetAddress> addresses;

    /**
     * @param subject   whom policies are judged for
     * @param locations the tenant's named locations
     * @param addresses where the servers come from, as far as it is known
     */
    PolicyJudge(Subject subject, NamedLocations locations, List<InetAddress> addresses) {
        this.subject = subject;
        this.locations = locations;
        this.addresses = List.copyOf(addresses);
    }

    /** What is so about a policy; nothing for one that does not touch the application. */
    List<Verdict> judge(ConditionalAccessPolicy policy) {
        return switch (subject.meant(policy)) {
            case NOT -> List.of();
            case BY_WRONG_ID -> List.of(Verdict.of(Kind.WRONG_ID, policy));
            case BY_GONE_ID -> List.of(Verdict.of(Kind.GONE_ID, policy));
            case LEFT_OUT -> blocksExchangeOnline(policy) && !policy.state().equals(DISABLED)
                    ? List.of(Verdict.of(Kind.LEFT_OUT, policy)) : List.of();
            case YES, PERHAPS -> touching(policy);
        };
    }

    private static boolean blocksExchangeOnline(ConditionalAccessPolicy policy) {
        return coversExchangeOnline(policy) && blocks(policy);
    }

    private static boolean coversExchangeOnline(ConditionalAccessPolicy policy) {
        return policy.includeApplications().stream().anyMatch(EXCHANGE_ONLINE::contains)
                && policy.excludeApplications().stream().noneMatch(EXCHANGE_ONLINE::contains);
    }

    private static boolean blocks(ConditionalAccessPolicy policy) {
        return policy.builtInControls().contains("block");
    }

    private List<Verdict> touching(ConditionalAccessPolicy policy) {
        if (!coversExchangeOnline(policy)) {
            return List.of(Verdict.of(Kind.OTHER_RESOURCE, policy));
        }
        if (!blocks(policy)) {
            return List.of(Verdict.of(Kind.BLOCKS_NOTHING, policy));
        }
        return switch (policy.state()) {
            case DISABLED -> List.of(Verdict.of(Kind.DISABLED, policy));
            case ENABLED, REPORT_ONLY -> acting(policy);
            default -> List.of(Verdict.of(Kind.UNKNOWN_STATE, policy));
        };
    }

    private List<Verdict> acting(ConditionalAccessPolicy policy) {
        if (!subject.ofOneTenant()) {
            return List.of(Verdict.of(Kind.OUT_OF_SCOPE, policy));
        }
        List<Verdict> verdicts = new ArrayList<>();
        if (policy.state().equals(REPORT_ONLY)) {
            verdicts.add(Verdict.of(Kind.REPORT_ONLY, policy));
        }
        if (subject.namesRegistration(policy.excludeServicePrincipals())) {
            verdicts.add(Verdict.of(Kind.LEFT_OUT_BY_WRONG_ID, policy));
        }
        verdicts.add(effect(policy));
        return verdicts;
    }

    /** What a policy does to the application, or would do once it is on. */
    private Verdict effect(ConditionalAccessPolicy policy) {
        if (subject.meant(policy) == Subject.Meant.PERHAPS) {
            return Verdict.of(Kind.RULE, policy);
        }
        if (!policy.servicePrincipalRiskLevels().isEmpty()) {
            return Verdict.of(Kind.AT_RISK, policy);
        }
        boolean everywhere = policy.includeLocations().isEmpty()
                || policy.includeLocations().contains(NamedLocations.ALL);
        if (everywhere && policy.excludeLocations().isEmpty()) {
            return Verdict.of(Kind.BLOCKS_EVERYWHERE, policy);
        }
        List<String> blocked = thatAreBlocked(policy, Truth.YES);
        if (!blocked.isEmpty()) {
            return Verdict.of(Kind.BLOCKS_SERVERS, policy).at(blocked);
        }
        List<String> untold = thatAreBlocked(policy, Truth.UNKNOWN);
        if (!untold.isEmpty()) {
            return Verdict.of(Kind.PLACES_UNTOLD, policy).at(untold);
        }
        if (!everywhere) {
            return Verdict.of(Kind.SOME_PLACES, policy);
        }
        return Verdict.of(addresses.isEmpty() ? Kind.ADDRESSES_UNKNOWN : Kind.PROTECTS, policy)
                .at(addresses.stream().map(InetAddress::getHostAddress).toList());
    }

    private List<String> thatAreBlocked(ConditionalAccessPolicy policy, Truth truth) {
        return addresses.stream().filter(address -> isBlocked(policy, address) == truth)
                .map(InetAddress::getHostAddress).toList();
    }

    private Truth isBlocked(ConditionalAccessPolicy policy, InetAddress address) {
        Truth included = policy.includeLocations().isEmpty() ? Truth.YES
                : locations.hold(policy.includeLocations(), address);
        return included.and(locations.hold(policy.excludeLocations(), address).not());
    }
}
