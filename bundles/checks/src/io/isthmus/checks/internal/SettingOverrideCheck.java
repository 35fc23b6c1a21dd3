package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;

/** Whether each server acts by the override that makes it use the dedicated application: Accepted alone counts. */
public final class SettingOverrideCheck implements Check {

    private static final Direction DIRECTION = Direction.ON_PREMISES_TO_CLOUD;

    @Override
    public void run(CheckContext context) {
        boolean dauth = Applicability.usesDAuth(context);
        if (!(dauth ? Applicability.hasRichCoexistence(context) : Applicability.needsApplication(context))) {
            return;
        }
        OverrideFact feature = context.facts().override(FactKeys.DEDICATED_APPLICATION).orElseThrow();
        ServerStatuses told = new ServerStatuses(context);
        EachServer.judged(context, DIRECTION,
                server -> context.report(judge(context, server, feature, told, dauth)));
    }

    private static Finding judge(CheckContext context, ExchangeServer server, OverrideFact feature,
            ServerStatuses told, boolean dauth) {
        Reading<List<OverrideStatus>> reading = told.of(server);
        List<OverrideStatus> statuses = told.of(server, feature);
        List<OverrideStatus> contradicting = OverrideRules.contradicting(statuses, feature);
        boolean accepted = OverrideRules.accepted(statuses, feature);
        Evidence evidence = told.evidence(server, statuses, "Accepted");
        if (!contradicting.isEmpty()) {
            return of(server, Outcome.PARTIAL, Severity.WARNING, NLS.bind(Messages.OverridesContradict,
                    server.name(), contradicting.stream().map(OverrideStatus::name)
                            .collect(Collectors.joining(", ")))).advising(Messages.OverridesContradictAdvice)
                    .seen(evidence);
        }
        if (accepted) {
            return (dauth ? breaking(server) : accepted(context, server)).seen(evidence);
        }
        if (dauth) {
            return of(server, Outcome.NOT_APPLICABLE, Severity.INFORMATION, Messages.UsesDAuth).seen(evidence);
        }
        if (tooOld(context, server)) {
            return of(server, Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    NLS.bind(Messages.OverrideTooOld, server.name())).seen(evidence);
        }
        if (reading.state() != ReadState.READ) {
            return Unseen.of(Resources.of(server), DIRECTION, NLS.bind(Messages.OverridesOf, server.name()), reading);
        }
        return notAccepted(context, server, feature, statuses, evidence);
    }

    /** Without OAuth the override takes free/busy, MailTips and photos away (microsoft/CSS-Exchange, PR 2399). */
    private static Finding breaking(ExchangeServer server) {
        return of(server, Outcome.FAIL, Severity.ERROR, NLS.bind(Messages.OverrideBreaks, server.name()))
                .advising(Messages.OverrideBreaksAdvice);
    }

    private static Finding accepted(CheckContext context, ExchangeServer server) {
        String message = NLS.bind(Messages.OverrideAccepted, server.name());
        Optional<AppId> application = dedicated(context);
        return application.flatMap(id -> Proof.callAs(context, id, Optional.of(server.name())))
                .map(proof -> of(server, Outcome.PASS, Severity.INFORMATION, message).proven().seen(proof))
                .orElseGet(() -> Settled.configured(context, SettlingKeys.OVERRIDE, Resources.of(server),
                        DIRECTION, message));
    }

    private static Finding notAccepted(CheckContext context, ExchangeServer server, OverrideFact feature,
            List<OverrideStatus> statuses, Evidence evidence) {
        Reading<List<SettingOverride>> configuration = context.read(Parts.SETTING_OVERRIDES);
        boolean pending = Settled.pending(context, SettlingKeys.OVERRIDE, Resources.of(server)).isPresent();
        if (pending && configuration.state() != ReadState.READ) {
            return Unseen.of(Resources.of(server), DIRECTION, Messages.ConfiguredOverrides, configuration);
        }
        boolean configured = configuration.value().orElse(List.of()).stream()
                .anyMatch(override -> OverrideRules.concerns(override, feature)
                        && OverrideRules.on(override.parameters(), feature));
        if (configured && pending) {
            return Settled.configured(context, SettlingKeys.OVERRIDE, Resources.of(server), DIRECTION,
                    NLS.bind(Messages.OverrideNotYet, server.name())).seen(evidence);
        }
        boolean off = statuses.stream().anyMatch(status -> status.accepted()
                && !OverrideRules.on(status.parameters(), feature));
        String message;
        if (off) {
            message = NLS.bind(Messages.OverrideOff, server.name());
        } else if (statuses.isEmpty()) {
            message = NLS.bind(Messages.OverrideMissing, server.name());
        } else {
            message = NLS.bind(Messages.OverrideRefused, server.name(), ServerStatuses.shown(statuses));
        }
        return Applicability.missing(context,
                of(server, Outcome.FAIL, Severity.ERROR, message).mendedBy(Plans.SET_UP).seen(evidence));
    }

    private static Optional<AppId> dedicated(CheckContext context) {
        if (context.read(Parts.APPLICATIONS).state() != ReadState.READ) {
            return Optional.empty();
        }
        return Dedicated.match(context) instanceof ApplicationMatch.Found found
                ? Optional.of(found.application()).map(Application::appId) : Optional.empty();
    }

    private static boolean tooOld(CheckContext context, ExchangeServer server) {
        return server.installedBuild().value()
                .map(build -> BuildRules.dedicatedApplication(build, context.facts()))
                .filter(ability -> ability == Ability.NEEDS_UPDATE || ability == Ability.NEEDS_OTHER_PRODUCT)
                .isPresent();
    }

    private static Finding of(ExchangeServer server, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(server), DIRECTION, message);
    }
}
