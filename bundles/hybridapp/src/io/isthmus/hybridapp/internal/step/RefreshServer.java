package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;

/**
 * Makes one server read its overrides again and sees that it accepts ours. Servers do not wait for each other. Only
 * "Accepted" counts, whatever the override is called.
 */
public final class RefreshServer {

    private static final String LIST = "/0/Overrides";

    private RefreshServer() {
    }

    /** Until it accepts the override. */
    public static Step on(SwitchedFeature switched, ExchangeServer server, boolean acceptedBefore,
            Duration propagation) {
        return step(switched, server, Set.of(SwitchOverrideOn.STEP), acceptedBefore, true,
                switched.serverEffect(), new Settling(switched.settling(), server.name(), propagation));
    }

    /**
     * Until it accepts none any more.
     *
     * @param after the steps that switch overrides off
     */
    public static Step off(SwitchedFeature switched, ExchangeServer server, Set<String> after, Duration propagation) {
        return step(switched, server, after, true, false, switched.serverOff(),
                new Settling(SettlingKeys.OVERRIDE_OFF, server.name(), propagation));
    }

    private static Step step(SwitchedFeature switched, ExchangeServer server, Set<String> after,
            boolean acceptedBefore, boolean acceptedAfter, String effect, Settling settling) {
        OverrideFact feature = switched.override();
        Change change = new Change(NLS.bind(effect, server.name()), List.of(), List.of(),
                List.of(Action.repeatable(refresh(server))),
                Waits.exchange(acceptedAfter ? accepts(feature, server) : notAccepted(feature, server)));
        Change inverse = new Change(NLS.bind(Messages.RefreshServer_Undo, server.name()), List.of(), List.of(),
                List.of(), Waits.exchange(new Expectation(overrides(server), new Condition.Present("/0"),
                        NLS.bind(Messages.RefreshServer_Answers, server.name()))));
        return new Step(id(switched, server), Side.ON_PREMISES,
                NLS.bind(acceptedAfter ? Messages.RefreshServer_Title : Messages.RefreshServer_TitleOff,
                        server.name()),
                after, change, List.of(),
                List.of(new Difference(server.name(), feature.section(), status(acceptedBefore),
                        status(acceptedAfter))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.of(settling));
    }

    private static Value status(boolean accepted) {
        return accepted ? Value.of("Accepted") : Value.none();
    }

    /** That a server goes by an override that switches the feature on, and by none that says otherwise. */
    public static Expectation accepts(OverrideFact feature, ExchangeServer server) {
        return new Expectation(overrides(server), on(feature),
                NLS.bind(Messages.RefreshServer_Accepted, server.name(), feature.section()));
    }

    /** That a server has accepted an override that switches the feature on, whatever another one says beside it. */
    static Expectation took(OverrideFact feature, ExchangeServer server) {
        return new Expectation(overrides(server), new Condition.Any(LIST, accepted(feature)),
                NLS.bind(Messages.RefreshServer_Accepted, server.name(), feature.section()));
    }

    /** That a server no longer goes by an override that switches the feature on. */
    public static Expectation notAccepted(OverrideFact feature, ExchangeServer server) {
        return new Expectation(overrides(server), Condition.all(new Condition.Present("/0"),
                new Condition.Not(new Condition.Any(LIST, accepted(feature)))),
                NLS.bind(Messages.RefreshServer_NotAccepted, server.name(), feature.section()));
    }

    /** That a server does not call EWS as the application: it does not act as it, or goes through Microsoft Graph. */
    public static Expectation withoutEws(OverrideFact dedicated, OverrideFact graph, ExchangeServer server) {
        return new Expectation(overrides(server), Condition.all(new Condition.Present("/0"),
                new Condition.Either(List.of(new Condition.Not(new Condition.Any(LIST, accepted(dedicated))),
                        on(graph)))),
                NLS.bind(Messages.RefreshServer_WithoutEws, server.name()));
    }

    public static CmdletRequest refresh(ExchangeServer server) {
        return diagnosticInfo(server, "Refresh");
    }

    private static CmdletRequest overrides(ExchangeServer server) {
        return diagnosticInfo(server, "Overrides");
    }

    private static CmdletRequest diagnosticInfo(ExchangeServer server, String argument) {
        return CmdletRequest.onPremises("Get-ExchangeDiagnosticInfo").with("Server", server.name())
                .with("Process", "Microsoft.Exchange.Directory.TopologyService")
                .with("Component", "VariantConfiguration").with("Argument", argument);
    }

    /** One that switches the feature on is accepted, and none that says otherwise. */
    private static Condition on(OverrideFact feature) {
        return Condition.all(new Condition.Any(LIST, accepted(feature)), new Condition.Every(LIST,
                new Condition.Either(List.of(new Condition.Not(acceptedAtAll(feature)), accepted(feature)))));
    }

    private static Condition accepted(OverrideFact feature) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(acceptedAtAll(feature));
        feature.parameters().forEach(parameter -> conditions.add(Condition.has("/Parameters", parameter)));
        return new Condition.All(conditions);
    }

    private static Condition acceptedAtAll(OverrideFact feature) {
        return Condition.all(Condition.equal("/ComponentName", feature.component()),
                Condition.equal("/SectionName", feature.section()), Condition.equal("/Status", "Accepted"));
    }

    /** A server's name can begin with a digit, the id of a step cannot. */
    private static String id(SwitchedFeature switched, ExchangeServer server) {
        return "refresh." + switched.part() + StepIds.part(server.name());
    }
}
