package io.isthmus.hybridapp.internal.drift;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Organization relationships of both sides: what is shared, with whom, and where the other side answers. */
public final class RelationshipDrift implements DriftRule {

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        boolean own = deviation.of(Parts.ORGANIZATION_RELATIONSHIPS);
        if (!own && !deviation.of(Parts.ONLINE_ORGANIZATION_RELATIONSHIPS)) {
            return Optional.empty();
        }
        if (deviation.whole()) {
            return Optional.of(deviation.came()
                    ? Drift.of(Severity.WARNING, NLS.bind(Messages.RelationshipCame, deviation.object()),
                            Messages.RelationshipCameMeaning, Messages.RelationshipAdvice)
                    : Drift.of(Severity.ERROR, NLS.bind(Messages.RelationshipWent, deviation.object()),
                            Messages.RelationshipMeaning, Messages.RelationshipWentAdvice));
        }
        String message = NLS.bind(Messages.RelationshipChanged, deviation.object(), deviation.property().substring(1));
        if (own && deviation.property().equals("/targetSharingEpr")) {
            return Optional.of(Drift.of(Severity.ERROR, message, Messages.SharingEprMeaning, "")
                    .mendedBy(Remediation.of("sharing.epr")));
        }
        boolean off = deviation.after().bool().filter(on -> !on).isPresent();
        return Optional.of(Drift.of(off ? Severity.ERROR : Severity.WARNING, message, Messages.RelationshipMeaning,
                Messages.RelationshipAdvice));
    }
}
