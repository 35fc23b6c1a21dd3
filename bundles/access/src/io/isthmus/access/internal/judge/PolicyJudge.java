package io.isthmus.access.internal.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.access.internal.network.Address;
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
    private final SeenAddresses seen;

    /**
     * @param subject   whom policies are judged for
     * @param locations the tenant's named locations
     * @param seen      where its sign-ins come from, as far as it is known
     */
    PolicyJudge(Subject subject, NamedLocations locations, SeenAddresses seen) {
        this.subject = subject;
        this.locations = locations;
        this.seen = seen;
    }

    /** What is so about a policy; nothing for one that does not touch the application. */
    List<Verdict> judge(ConditionalAccessPolicy policy) {
        return switch (subject.meant(policy)) {
            case NOT -> List.of();
            case BY_WRONG_ID -> List.of(Verdict.of(Kind.WRONG_ID, policy));
            case BY_GONE_ID -> List.of(Verdict.of(Kind.GONE_ID, policy));
            case PERHAPS_BY_GONE_ID -> List.of(Verdict.of(Kind.GONE_UNREAD, policy));
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
        verdicts.addAll(effect(policy));
        return verdicts;
    }

    /** What a policy does to the application, or would do once it is on. */
    private List<Verdict> effect(ConditionalAccessPolicy policy) {
        if (leavesOutWhatItNames(policy)) {
            return List.of(Verdict.of(Kind.BLOCKS_NOWHERE, policy));
        }
        if (subject.meant(policy) == Subject.Meant.PERHAPS) {
            return List.of(Verdict.of(Kind.RULE, policy));
        }
        if (!policy.servicePrincipalRiskLevels().isEmpty()) {
            return List.of(Verdict.of(Kind.AT_RISK, policy));
        }
        if (everywhere(policy) && policy.excludeLocations().isEmpty()) {
            return List.of(Verdict.of(Kind.BLOCKS_EVERYWHERE, policy));
        }
        List<String> stopped = thatAreBlocked(policy, seen.stopped(), Truth.YES);
        return Stream.concat(Stream.of(atPlaces(policy)), Stream.of(stopped).filter(places -> !places.isEmpty())
                .map(places -> Verdict.of(Kind.STOPPED, policy).at(places))).toList();
    }

    private static boolean leavesOutWhatItNames(ConditionalAccessPolicy policy) {
        return policy.excludeLocations().contains(NamedLocations.ALL) || !policy.includeLocations().isEmpty()
                && policy.excludeLocations().containsAll(policy.includeLocations());
    }

    private static boolean everywhere(ConditionalAccessPolicy policy) {
        return policy.includeLocations().isEmpty() || policy.includeLocations().contains(NamedLocations.ALL);
    }

    /** What a policy does where sign-ins went through. */
    private Verdict atPlaces(ConditionalAccessPolicy policy) {
        List<String> blocked = thatAreBlocked(policy, seen.all(), Truth.YES);
        if (!blocked.isEmpty()) {
            return Verdict.of(Kind.BLOCKS_SERVERS, policy).at(blocked);
        }
        List<String> untold = thatAreBlocked(policy, seen.all(), Truth.UNKNOWN);
        if (!untold.isEmpty()) {
            return Verdict.of(Kind.PLACES_UNTOLD, policy).at(untold);
        }
        if (seen.all().isEmpty()) {
            return Verdict.of(Kind.ADDRESSES_UNKNOWN, policy);
        }
        return Verdict.of(!seen.whole() ? Kind.ADDRESSES_INCOMPLETE
                : everywhere(policy) ? Kind.PROTECTS : Kind.SOME_PLACES, policy)
                .at(seen.all().stream().map(Address::text).toList());
    }

    private List<String> thatAreBlocked(ConditionalAccessPolicy policy, List<Address> addresses, Truth truth) {
        return addresses.stream().filter(address -> isBlocked(policy, address) == truth)
                .map(Address::text).toList();
    }

    private Truth isBlocked(ConditionalAccessPolicy policy, Address address) {
        Truth included = policy.includeLocations().isEmpty() ? Truth.YES
                : locations.hold(policy.includeLocations(), address);
        return included.and(locations.hold(policy.excludeLocations(), address).not());
    }
}
