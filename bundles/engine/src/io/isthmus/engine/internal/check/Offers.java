package io.isthmus.engine.internal.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.engine.check.RemediationDescriptor;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.internal.snapshot.SnapshotReads;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.port.UnreadableException;

/**
 * Asks the remediations that are installed what mends the findings of a check. One that throws, hangs or offers a plan
 * that there is not offers nothing.
 *
 * @param remediations the remediations that are installed
 * @param plans        the kinds of plan that are installed
 */
record Offers(RemediationRegistry remediations, PlanRegistry plans) {

    private static final System.Logger LOG = System.getLogger(Offers.class.getName());
    /** How long a remediation may take for all findings of one check. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** The same result with what is offered for what it found amiss. */
    CheckResult beside(CheckResult result, CheckSubject subject, Cancel cancel) {
        List<Finding> faults =
                result.findings().stream().filter(finding -> finding.outcome() == Outcome.FAIL).toList();
        if (faults.isEmpty()) {
            return result;
        }
        List<OfferedPlan> offers = new ArrayList<>();
        remediations.all().stream().filter(one -> one.checks().contains(result.check().id()))
                .forEach(one -> offers.addAll(offered(one, faults, subject, cancel)));
        return result.offering(offers);
    }

    private List<OfferedPlan> offered(RemediationDescriptor by, List<Finding> faults, CheckSubject subject,
            Cancel cancel) {
        Collected collected = new Collected();
        Containment.run("isthmus-remediation " + by.id(), stop -> {
            try {
                RemediationMaker maker = remediations.create(by.id());
                for (Finding fault : faults) {
                    maker.offer(new Context(subject, fault, stop)).filter(plan -> worthwhile(by, fault, plan))
                            .ifPresent(plan -> collected.add(new OfferedPlan(fault, by, plan)));
                }
            } catch (ContributionException | UnreadableException | CancelledException nothingToOffer) {
                LOG.log(System.Logger.Level.DEBUG, by.id(), nothingToOffer);
            } catch (Throwable mistake) {
                LOG.log(System.Logger.Level.ERROR, by.id(), mistake);
            }
        }, LONGEST, cancel, () -> LOG.log(System.Logger.Level.WARNING, by.id() + " took too long"));
        return collected.end();
    }

    private boolean worthwhile(RemediationDescriptor by, Finding fault, Remediation plan) {
        if (plans.find(plan.plan()).isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, by.id() + " offers the plan " + plan.plan() + ", which there is not");
            return false;
        }
        return !fault.remediation().equals(Optional.of(plan));
    }

    /** What was offered until nobody listens any more. */
    private static final class Collected {

        private final List<OfferedPlan> offers = new ArrayList<>();
        private boolean over;

        synchronized void add(OfferedPlan offer) {
            if (!over) {
                offers.add(offer);
            }
        }

        synchronized List<OfferedPlan> end() {
            over = true;
            return List.copyOf(offers);
        }
    }

    /** What a remediation is given. */
    private static final class Context extends SnapshotReads implements RemediationContext {

        private final Finding finding;

        Context(CheckSubject subject, Finding finding, Cancel stop) {
            super(subject.snapshot(), subject.pair(), Optional.empty(), subject.facts(), stop);
            this.finding = finding;
        }

        @Override
        public Finding finding() {
            return finding;
        }
    }
}
