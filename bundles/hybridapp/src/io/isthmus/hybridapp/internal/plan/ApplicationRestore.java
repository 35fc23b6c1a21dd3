package io.isthmus.hybridapp.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.part.ApplicationPart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Brings the deleted application back, and its service principal, which does not come back with it; then consent is
 * looked at again, and whether it still knows the servers' certificate.
 */
public final class ApplicationRestore implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        DedicatedApplication application = ApplicationPart.restore(plan);
        List<KeyCredential> keys = application.present().orElseThrow().keyCredentials().stream()
                .filter(key -> !key.expiredAt(context.now())).toList();
        context.read(Parts.AUTH_CONFIGURATION).value().flatMap(AuthConfiguration::current)
                .filter(current -> KeyRules.keyOf(current, keys).isEmpty())
                .ifPresent(current -> plan.warnings().add(
                        NLS.bind(Messages.ApplicationRestore_NoKey, application.displayName(), current)));
        return plan.draft(NLS.bind(Messages.ApplicationRestore_Summary, application.displayName(), plan.steps().size()));
    }
}
