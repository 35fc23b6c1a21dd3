package io.isthmus.access.internal.judge;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;

/**
 * How a verdict is told.
 *
 * @param outcome  how it stands
 * @param severity how much it matters
 * @param message  one sentence about the policy {0}, the application {1} and the addresses {2}
 * @param advice   what to do; empty where there is nothing to do
 */
record VerdictText(Outcome outcome, Severity severity, String message, String advice) {

    static VerdictText of(Verdict verdict) {
        return switch (verdict.kind()) {
            case PROTECTS -> verdict.enforced() ? pass(Messages.Protects) : pass(Messages.WouldProtect);
            case AT_RISK -> verdict.enforced() ? pass(Messages.AtRisk) : pass(Messages.WouldAtRisk);
            case SOME_PLACES -> pass(Messages.SomePlaces);
            case REPORT_ONLY -> fault(Messages.ReportOnly, Messages.ReportOnlyAdvice);
            case DISABLED -> fault(Messages.Disabled, Messages.DisabledAdvice);
            case WRONG_ID -> broken(Messages.WrongId, Messages.WrongIdAdvice);
            case GONE_ID -> broken(Messages.GoneId, Messages.WrongIdAdvice);
            case BLOCKS_NOWHERE -> fault(Messages.BlocksNowhere, Messages.BlocksNowhereAdvice);
            case LEFT_OUT_BY_WRONG_ID -> broken(Messages.LeftOutByWrongId, Messages.WrongIdAdvice);
            case OUT_OF_SCOPE -> fault(Messages.OutOfScope, Messages.OutOfScopeAdvice);
            case BLOCKS_EVERYWHERE -> verdict.enforced()
                    ? broken(Messages.BlocksEverywhere, Messages.BlocksEverywhereAdvice)
                    : fault(Messages.WouldBlockEverywhere, Messages.BlocksEverywhereAdvice);
            case BLOCKS_SERVERS -> verdict.enforced() ? broken(Messages.BlocksServers, Messages.BlocksServersAdvice)
                    : fault(Messages.WouldBlockServers, Messages.BlocksServersAdvice);
            case RULE -> untold(Messages.Rule, Messages.RuleAdvice);
            case PLACES_UNTOLD -> untold(Messages.PlacesUntold, Messages.PlacesUntoldAdvice);
            case STOPPED -> verdict.enforced() ? untold(Messages.Stopped, Messages.StoppedAdvice)
                    : untold(Messages.WouldStop, Messages.StoppedAdvice);
            case GONE_UNREAD -> untold(Messages.GoneUnread, "");
            case ADDRESSES_INCOMPLETE -> untold(Messages.AddressesIncomplete, "");
            case ADDRESSES_UNKNOWN -> untold(Messages.AddressesUnknown, "");
            case UNKNOWN_STATE -> untold(Messages.UnknownState, Messages.UnknownStateAdvice);
            case LICENCE_UNREAD -> untold(Messages.LicenceUnread, "");
            case LEFT_OUT -> beside(Messages.LeftOut, "");
            case OTHER_RESOURCE -> beside(Messages.OtherResource, "");
            case BLOCKS_NOTHING -> beside(Messages.BlocksNothing, "");
            case ABSENT -> fault(Messages.Absent, Messages.AbsentAdvice);
            case ABSENT_WITHOUT_LICENCE -> beside(Messages.AbsentWithoutLicence, Messages.LicenceAdvice);
            case LICENCE_MISSING -> fault(Messages.LicenceMissing, Messages.LicenceAdvice);
        };
    }

    /** The message with what it speaks of. */
    String sentence(Verdict verdict, Application application) {
        return NLS.bind(message, new Object[] {
            verdict.policy().map(ConditionalAccessPolicy::displayName).orElse(""), application.displayName(),
            String.join(", ", verdict.addresses()) });
    }

    private static VerdictText pass(String message) {
        return new VerdictText(Outcome.PASS, Severity.INFORMATION, message, "");
    }

    private static VerdictText beside(String message, String advice) {
        return new VerdictText(Outcome.NOT_APPLICABLE, Severity.INFORMATION, message, advice);
    }

    private static VerdictText fault(String message, String advice) {
        return new VerdictText(Outcome.FAIL, Severity.WARNING, message, advice);
    }

    private static VerdictText broken(String message, String advice) {
        return new VerdictText(Outcome.FAIL, Severity.ERROR, message, advice);
    }

    private static VerdictText untold(String message, String advice) {
        return new VerdictText(Outcome.SKIPPED, Severity.WARNING, message, advice);
    }
}
