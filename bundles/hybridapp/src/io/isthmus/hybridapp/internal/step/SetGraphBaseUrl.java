package io.isthmus.hybridapp.internal.step;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

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
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;

/**
 * Tells the Auth Server where Microsoft Graph of the tenant's cloud answers. A call of its own: the cmdlet takes this
 * parameter and ApplicationIdentifier in different parameter sets.
 */
public final class SetGraphBaseUrl {

    public static final String STEP = "graphBaseUrl";
    private static final String PROPERTY = "GraphBaseUrl";

    private SetGraphBaseUrl() {
    }

    /**
     * @param propagation how long servers take to go by it
     * @param unused      what must be true before it is given back what it had
     * @param after       what else the same plan does to the Auth Server
     */
    public static Step step(AuthServer before, URI graph, Duration propagation, List<Expectation> unused,
            Set<String> after) {
        Value wanted = Value.of(graph.toString());
        Value present = before.graphBaseUrl().filter(url -> !url.isBlank()).map(Value::of).orElse(Value.none());
        Expectation set = new Expectation(read(before), is(wanted),
                NLS.bind(Messages.SetGraphBaseUrl_Set, before.name(), graph));
        Change change = new Change(NLS.bind(Messages.SetGraphBaseUrl_Effect, before.name(), graph),
                List.of(new Expectation(read(before), Condition.all(Condition.equal("/0/Realm", before.realm()),
                        new Condition.Either(List.of(is(wanted), is(present)))),
                        NLS.bind(Messages.SetGraphBaseUrl_NotChanged, before.name(), before.realm()))),
                List.of(), List.of(Action.repeatable(write(before, wanted))), Waits.exchange(set));
        List<Expectation> asLeft = new ArrayList<>(unused);
        asLeft.add(set);
        Change inverse = new Change(NLS.bind(Messages.SetGraphBaseUrl_Undo, before.name()), asLeft, List.of(),
                List.of(Action.repeatable(write(before, present))),
                Waits.exchange(new Expectation(read(before), Condition.all(new Condition.Present("/0"), is(present)),
                        NLS.bind(Messages.SetGraphBaseUrl_AsBefore, before.name()))));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.SetGraphBaseUrl_Title, before.name()), after, change,
                List.of(), List.of(new Difference(before.name(), PROPERTY, present, wanted)),
                new Reversibility.Reversible(), Optional.of(inverse),
                Optional.of(new Settling(SettlingKeys.GRAPH_ADDRESS, before.name(), propagation)));
    }

    private static Condition is(Value url) {
        return url.isNull() ? new Condition.Absent("/0/" + PROPERTY) : new Condition.Equal("/0/" + PROPERTY, url);
    }

    private static CmdletRequest read(AuthServer server) {
        return CmdletRequest.onPremises("Get-AuthServer").with("Identity", server.identity());
    }

    private static CmdletRequest write(AuthServer server, Value url) {
        return CmdletRequest.onPremises("Set-AuthServer").with("Identity", server.identity()).with(PROPERTY, url);
    }
}
