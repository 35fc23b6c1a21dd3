package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.policy.ApprovalRule;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Plan;

/** Whether a second person approved a plan, as the ledger tells. */
final class Approvals {

    private record Approval(Instant at, Event.Approved event) {
    }

    private Approvals() {
    }

    /**
     * Why a plan may not be applied by whoever is signed in; empty where an approval counts. An approval is for the plan
     * as it was, by somebody else, and ends.
     */
    static Optional<String> missing(ApprovalRule rule, Plan plan, List<LedgerRecord> records, Session session) {
        List<Approval> given = records.stream().filter(record -> record.entry().plan().equals(Optional.of(plan.id())))
                .flatMap(record -> Event.of(record.entry()).filter(Event.Approved.class::isInstance)
                        .map(event -> new Approval(record.entry().at(), (Event.Approved) event)).stream()).toList();
        String hash = Codec.hash(plan);
        List<Approval> same = given.stream().filter(one -> one.event().hash().equals(hash)).toList();
        List<Approval> others = same.stream().filter(one -> !own(one.event(), session)).toList();
        Instant now = session.time().now();
        if (others.stream().anyMatch(one -> one.at().plus(rule.valid()).isAfter(now))) {
            return Optional.empty();
        }
        String why = given.isEmpty() ? Messages.ApprovalNone
                : same.isEmpty() ? Messages.ApprovalOfAnother
                : others.isEmpty() ? Messages.ApprovalOwn
                : NLS.bind(Messages.ApprovalOver, others.getLast().at().plus(rule.valid()));
        return Optional.of(NLS.bind(Messages.ApprovalNeeded, new Object[] { rule.setBy(), rule.file(), why }));
    }

    private static boolean own(Event.Approved approved, Session session) {
        return approved.user().equalsIgnoreCase(Applicant.user()) || approved.accounts().stream()
                .anyMatch(account -> Applicant.accounts(session).stream().anyMatch(account::equalsIgnoreCase));
    }
}
