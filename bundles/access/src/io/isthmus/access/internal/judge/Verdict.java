package io.isthmus.access.internal.judge;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.model.ConditionalAccessPolicy;

/**
 * One thing that is so about the policies of a tenant and the dedicated application.
 *
 * @param kind      what
 * @param policy    of which policy; empty where it is about all of them
 * @param enforced  whether the policy is on rather than in report-only
 * @param addresses those that it is about
 */
record Verdict(Kind kind, Optional<ConditionalAccessPolicy> policy, boolean enforced, List<String> addresses) {

    /** What can be so. */
    enum Kind {
        /** Lets the servers in and nobody else. */
        PROTECTS(true),
        /** Would be evaluated and blocks nothing. */
        REPORT_ONLY(true),
        /** Is switched off. */
        DISABLED(true),
        /** Is in a state that is not known here. */
        UNKNOWN_STATE(true),
        /** Names the registration in the place of the service principal. */
        WRONG_ID(true),
        /** Names a service principal that is gone. */
        GONE_ID(true),
        /** Names another service principal, which may be one that is gone: those were not read. */
        GONE_UNREAD(true),
        /** Means it perhaps, by a rule over attributes. */
        RULE(true),
        /** Cannot mean an application of several tenants. */
        OUT_OF_SCOPE(true),
        /** Leaves out every place that it names. */
        BLOCKS_NOWHERE(true),
        /** Blocks it wherever it is. */
        BLOCKS_EVERYWHERE(true),
        /** Blocks addresses that the servers come from. */
        BLOCKS_SERVERS(true),
        /** Nobody can tell whether it blocks addresses that the servers come from. */
        PLACES_UNTOLD(true),
        /** Nobody knows where the servers come from. */
        ADDRESSES_UNKNOWN(true),
        /** Blocks no address that was seen; that others were used could not be looked at. */
        ADDRESSES_INCOMPLETE(true),
        /** Blocks addresses from where its certificate was used and never let in: of servers, or of a stranger. */
        STOPPED(false),
        /** Blocks it while it is at risk. */
        AT_RISK(false),
        /** Blocks it in some places alone. */
        SOME_PLACES(false),
        /** Leaves it out. */
        LEFT_OUT(false),
        /** Leaves it out by an id that names no service principal. */
        LEFT_OUT_BY_WRONG_ID(false),
        /** Is about other resources than Exchange Online. */
        OTHER_RESOURCE(false),
        /** Has no control that blocks. */
        BLOCKS_NOTHING(false),
        /** No policy says from where it may sign in. */
        ABSENT(false),
        /** No policy says so, and none could be made. */
        ABSENT_WITHOUT_LICENCE(false),
        /** Policies cannot be changed. */
        LICENCE_MISSING(false),
        /** The licences were not read. */
        LICENCE_UNREAD(false);

        private final boolean meantToRestrict;

        Kind(boolean meantToRestrict) {
            this.meantToRestrict = meantToRestrict;
        }
    }

    /** Copies the list. */
    Verdict {
        addresses = List.copyOf(addresses);
    }

    static Verdict of(Kind kind, ConditionalAccessPolicy policy) {
        return new Verdict(kind, Optional.of(policy), PolicyJudge.ENABLED.equals(policy.state()), List.of());
    }

    /** Something that is so about all policies. */
    static Verdict of(Kind kind) {
        return new Verdict(kind, Optional.empty(), false, List.of());
    }

    Verdict at(List<String> places) {
        return new Verdict(kind, policy, enforced, places);
    }

    /** Whether somebody meant the policy to say from where the application may sign in. */
    boolean meantToRestrict() {
        return kind.meantToRestrict && policy.filter(one -> one.servicePrincipalRiskLevels().isEmpty()).isPresent();
    }
}
