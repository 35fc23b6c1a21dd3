package io.isthmus.access.internal.judge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.judge.Verdict.Kind;
import io.isthmus.access.internal.network.Truth;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Tells verdicts as findings, with what was seen and what to do. */
final class PolicyFindings {

    private static final Remediation CREATE = Remediation.of("policy.create");

    private final Reads reads;
    private final Application application;
    private final SeenAddresses seen;
    private final Truth licensed;

    /**
     * @param reads       what was read
     * @param application the dedicated application
     * @param seen        where its sign-ins came from
     * @param licensed    whether policies can be made and changed
     */
    PolicyFindings(Reads reads, Application application, SeenAddresses seen, Truth licensed) {
        this.reads = reads;
        this.application = application;
        this.seen = seen;
        this.licensed = licensed;
    }

    static Finding noApplication() {
        return about(Outcome.NOT_APPLICABLE, Messages.NoApplication);
    }

    static Finding severalApplications() {
        return about(Outcome.SKIPPED, Messages.SeveralApplications);
    }

    static Finding applicationUntold(Reading<?> servers) {
        return about(unseen(servers), NLS.bind(Messages.ApplicationUntold, reason(servers)))
                .advising(servers.failure().map(Failure::advice).orElse(""));
    }

    static Finding noPrincipal(Application application) {
        return about(Outcome.NOT_APPLICABLE, NLS.bind(Messages.NoPrincipal, application.displayName()));
    }

    private static Finding about(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.INFORMATION, whole(Parts.APPLICATIONS, Messages.DedicatedApplication),
                Direction.ON_PREMISES_TO_CLOUD, message);
    }

    /** A verdict as a finding; the others tell whether a plan would do good. */
    Finding of(Verdict verdict, List<Verdict> all) {
        VerdictText text = VerdictText.of(verdict);
        Finding finding = Finding.of(text.outcome(), text.severity(), resource(verdict), Direction.ON_PREMISES_TO_CLOUD,
                text.sentence(verdict, application)).advising(text.advice());
        if (verdict.policy().isPresent()) {
            finding = finding.seen(Evidence.of(verdict.policy().get().displayName(), verdict.policy().get().state(),
                    reads.read(Parts.CONDITIONAL_ACCESS_POLICIES)));
        }
        for (String address : verdict.addresses()) {
            finding = finding.seen(Evidence.of(Messages.SignInFrom, address, seen.where(address)));
        }
        return mended(withReasons(finding, verdict), verdict, all);
    }

    private Finding withReasons(Finding finding, Verdict verdict) {
        return switch (verdict.kind()) {
            case ADDRESSES_UNKNOWN, ADDRESSES_INCOMPLETE -> finding.advising(Messages.AddressesUnknownAdvice
                    + seen.unread().stream().map(PolicyFindings::reason).map(reason -> " " + reason + ".")
                            .collect(Collectors.joining()));
            case GONE_UNREAD -> finding.advising(NLS.bind(Messages.DeletedUnread,
                    reason(reads.read(Parts.DELETED_SERVICE_PRINCIPALS))));
            case ABSENT_WITHOUT_LICENCE, LICENCE_MISSING, LICENCE_UNREAD -> licences(finding);
            case PLACES_UNTOLD -> reads.read(Parts.NAMED_LOCATIONS).known() ? finding
                    : finding.advising(NLS.bind(Messages.LocationsUnread, reason(reads.read(Parts.NAMED_LOCATIONS))));
            default -> finding;
        };
    }

    private Finding licences(Finding finding) {
        var skus = reads.read(Parts.SUBSCRIBED_SKUS);
        return skus.value().isEmpty() ? finding.advising(NLS.bind(Messages.LicencesUnread, reason(skus)))
                : finding.seen(Evidence.of(Messages.Licences, skus.value().get().stream()
                        .map(sku -> sku.skuPartNumber()).sorted().collect(Collectors.joining(", ")), skus));
    }

    /** A plan is offered only where it would be let: a tenant without the licence can change nothing. */
    private Finding mended(Finding finding, Verdict verdict, List<Verdict> all) {
        if (licensed != Truth.YES) {
            return finding;
        }
        return switch (verdict.kind()) {
            case ABSENT -> finding.mendedBy(CREATE);
            case REPORT_ONLY -> wouldDoGood(verdict, all) ? finding.mendedBy(enable(verdict.policy().orElseThrow()))
                    : finding;
            default -> finding;
        };
    }

    private static boolean wouldDoGood(Verdict verdict, List<Verdict> all) {
        return all.stream().filter(other -> other.policy().equals(verdict.policy())).map(Verdict::kind)
                .allMatch(kind -> kind == Kind.REPORT_ONLY || kind == Kind.PROTECTS || kind == Kind.AT_RISK);
    }

    private static Remediation enable(ConditionalAccessPolicy policy) {
        return new Remediation("policy.enable", Map.of("policy", Value.of(policy.id())));
    }

    private static Resource resource(Verdict verdict) {
        return verdict.policy().map(policy -> new Resource(Parts.CONDITIONAL_ACCESS_POLICIES.side(),
                Parts.CONDITIONAL_ACCESS_POLICIES.id(), policy.id(), policy.displayName()))
                .orElseGet(() -> verdict.kind() == Kind.LICENCE_UNREAD || verdict.kind() == Kind.LICENCE_MISSING
                        ? whole(Parts.SUBSCRIBED_SKUS, Messages.Licences)
                        : whole(Parts.CONDITIONAL_ACCESS_POLICIES, Messages.Policies));
    }

    private static Resource whole(Part<?> part, String name) {
        return new Resource(part.side(), part.id(), "", name);
    }

    private static Outcome unseen(Reading<?> reading) {
        return reading.state() == ReadState.FAILED ? Outcome.ERROR : Outcome.SKIPPED;
    }

    private static String reason(Reading<?> reading) {
        return reading.failure().map(Failure::message).orElse(reading.origin());
    }
}
