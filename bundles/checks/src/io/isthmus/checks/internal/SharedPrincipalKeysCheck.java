package io.isthmus.checks.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.ShortIds;

/**
 * Keys that are left on the shared principal: whoever has the private half of one acts as Exchange Online itself
 * (CVE-2025-53786). Needs no connection on-premises; with one, it tells whose the keys are.
 */
public final class SharedPrincipalKeysCheck implements Check {

    @Override
    public void run(CheckContext context) {
        Reading<ServicePrincipal> reading = context.read(Parts.SHARED_PRINCIPAL);
        if (reading.state() == ReadState.ABSENT) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION, whole(), Direction.BOTH,
                    Messages.NoSharedPrincipal));
            return;
        }
        List<KeyCredential> keys = context.require(Parts.SHARED_PRINCIPAL).keyCredentials();
        if (keys.isEmpty()) {
            context.report(Finding.of(Outcome.PASS, Severity.INFORMATION, whole(), Direction.BOTH,
                    Messages.SharedPrincipalClean));
            return;
        }
        keys.forEach(key -> context.report(judge(context, key, KeyOwner.of(key, context), reading)));
    }

    private static Finding judge(CheckContext context, KeyCredential key, KeyOwner owner, Reading<?> reading) {
        String name = Resources.keyName(key);
        String shown = ShortIds.of(name);
        Finding finding;
        if (key.expiredAt(context.now())) {
            finding = of(key, Severity.WARNING, NLS.bind(Messages.SharedKeyExpired, shown,
                    Texts.date(key.end().orElseThrow())));
        } else {
            finding = of(key, Severity.CRITICAL, switch (owner) {
                case OWN -> NLS.bind(Messages.SharedKeyOwn, shown);
                case ANOTHER -> NLS.bind(Messages.SharedKeyAnother, shown, another(context, key));
                case UNKNOWN -> NLS.bind(Messages.SharedKeyUnknown, shown);
                case NOT_TOLD -> NLS.bind(Messages.SharedKeyNotTold, shown);
            });
        }
        finding = goes(key, owner, context) && mayBeCleaned(context) ? finding.mendedBy(Plans.CLEAN_UP) : finding;
        return finding.advising(switch (owner) {
            case OWN -> Messages.SharedKeyOwnAdvice;
            case ANOTHER -> NLS.bind(Messages.SharedKeyAnotherAdvice, another(context, key));
            case UNKNOWN -> Messages.SharedKeyUnknownAdvice;
            case NOT_TOLD -> Messages.SharedKeyNotToldAdvice;
        }).seen(Evidence.of("keyCredentials", name, reading));
    }

    private static String another(CheckContext context, KeyCredential key) {
        return KeyOwner.another(key, context).map(HybridPair::title).orElse("");
    }

    /** Whether the plan removes a key without being told to. */
    private static boolean goes(KeyCredential key, KeyOwner owner, CheckContext context) {
        return owner == KeyOwner.OWN || key.expiredAt(context.now());
    }

    /** Whether the plan is not refused: the servers were seen to use the dedicated application, or need none. */
    private static boolean mayBeCleaned(CheckContext context) {
        return switch (HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION))) {
            case NEEDED -> context.pending().stream().noneMatch(SettlingKeys::delaysSignIn)
                    && ServerRules.useDedicatedApplication(context);
            case NOT_RICH, NOT_HYBRID -> true;
            case NOT_KNOWN -> false;
        };
    }

    private static Finding of(KeyCredential key, Severity severity, String message) {
        return Finding.of(Outcome.FAIL, severity, Resources.sharedKey(key), Direction.BOTH, message);
    }

    private static Resource whole() {
        return Resources.whole(Parts.SHARED_PRINCIPAL, Messages.SharedPrincipal);
    }
}
