package io.isthmus.hybridapp.internal.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
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
 * Points the Auth Server of Microsoft Entra at the application. The cmdlet replaces DomainName, so both properties are
 * shown before and after, and undoing gives both back.
 */
public final class ConfigureAuthServer {

    public static final String STEP = "authServer";

    private static final String APPLICATION = "ApplicationIdentifier";
    private static final String DOMAINS = "DomainName";
    private static final String ENABLED = "Enabled";
    private static final String READ = "Get-AuthServer";

    private ConfigureAuthServer() {
    }

    /**
     * @param propagation how long servers take to go by it
     * @param required    what must be true of the application before
     * @param unused      what must be true before it is given back what it had
     * @param after       what makes or completes it, where the same plan does
     */
    public static Step step(AuthServer before, ApplicationIds ids, List<String> domains, Duration propagation,
            List<Expectation> required, List<Expectation> unused, Set<String> after) {
        Value applicationBefore = before.applicationIdentifier().map(Value::of).orElse(Value.none());
        Value application = Value.of(ids.appId());
        List<Expectation> preconditions = new ArrayList<>(required);
        preconditions.add(notChanged(before, applicationBefore, application, domains));
        Change change = new Change(NLS.bind(Messages.ConfigureAuthServer_Effect, before.name()),
                preconditions, List.of(),
                List.of(Action.repeatable(write(before, application, Value.texts(domains)))),
                Waits.exchange(configured(before, application, domains, Messages.ConfigureAuthServer_Configured)));
        List<Expectation> asLeft = new ArrayList<>(unused);
        asLeft.add(configured(before, application, domains, Messages.ConfigureAuthServer_Configured));
        Change inverse = new Change(NLS.bind(Messages.ConfigureAuthServer_Undo, before.name()), asLeft, List.of(),
                List.of(Action.repeatable(write(before, applicationBefore, listed(before.domainNames())))),
                Waits.exchange(configured(before, applicationBefore, before.domainNames(),
                        Messages.ConfigureAuthServer_AsBefore)));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.ConfigureAuthServer_Title, before.name()),
                after, change, List.of(),
                List.of(new Difference(before.name(), APPLICATION, applicationBefore, application),
                        new Difference(before.name(), DOMAINS, Value.texts(before.domainNames()),
                                Value.texts(domains))),
                new Reversibility.Reversible(), Optional.of(inverse),
                Optional.of(new Settling(SettlingKeys.AUTH_SERVER, before.name(), propagation)));
    }

    /**
     * Gives it what it had before an application was named, whatever named it; clears it where that is nothing.
     *
     * @param application what ApplicationIdentifier becomes, or nothing
     * @param domains     what DomainName becomes
     * @param after       what makes servers stop using it
     */
    public static Step giveBack(AuthServer present, Optional<String> application, List<String> domains,
            Set<String> after) {
        Value applicationNow = present.applicationIdentifier().map(Value::of).orElse(Value.none());
        Value applicationThen = application.map(Value::of).orElse(Value.none());
        boolean cleared = application.isEmpty() && domains.isEmpty();
        Expectation given = configured(present, applicationThen, domains,
                cleared ? Messages.ConfigureAuthServer_Cleared : Messages.ConfigureAuthServer_AsBefore);
        Expectation asRead = configured(present, applicationNow, present.domainNames(),
                Messages.ConfigureAuthServer_AsRead);
        Change change = new Change(NLS.bind(cleared ? Messages.ConfigureAuthServer_Clears
                : Messages.ConfigureAuthServer_Undo, present.name()), List.of(asRead),
                List.of(), List.of(Action.repeatable(write(present, applicationThen, listed(domains)))),
                Waits.exchange(given));
        Change inverse = new Change(NLS.bind(Messages.ConfigureAuthServer_Again, present.name()), List.of(given),
                List.of(), List.of(Action.repeatable(write(present, applicationNow, listed(present.domainNames())))),
                Waits.exchange(asRead));
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(cleared ? Messages.ConfigureAuthServer_TitleClear
                : Messages.ConfigureAuthServer_TitleBack, present.name()),
                after, change, List.of(),
                List.of(new Difference(present.name(), APPLICATION, applicationNow, applicationThen),
                        new Difference(present.name(), DOMAINS, Value.texts(present.domainNames()),
                                Value.texts(domains))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    /** The cmdlet empties the list where it is given nothing. */
    private static Value listed(List<String> domains) {
        return domains.isEmpty() ? Value.none() : Value.texts(domains);
    }

    /** That no Auth Server which counts names the application, whichever tenant it is for. */
    public static Expectation noneNames(ApplicationIds ids) {
        return new Expectation(CmdletRequest.onPremises(READ), Condition.all(
                new Condition.Not(new Condition.Equal("", Value.none())), new Condition.Every("",
                        new Condition.Either(List.of(new Condition.Equal("/" + ENABLED, Value.of(false)),
                                new Condition.Not(Condition.equal("/" + APPLICATION, ids.appId())))))),
                Messages.ConfigureAuthServer_NoneNames);
    }

    /** That the Auth Server names the application. */
    public static Expectation names(AuthServer server, ApplicationIds ids) {
        return new Expectation(read(server), Condition.equal("/0/" + APPLICATION, ids.appId()),
                NLS.bind(Messages.ConfigureAuthServer_Configured, server.name()));
    }

    /** Another tenant's Auth Server, or one that somebody pointed elsewhere meanwhile, is left alone. */
    private static Expectation notChanged(AuthServer before, Value applicationBefore, Value application,
            List<String> domains) {
        Condition condition = Condition.all(Condition.equal("/0/Realm", before.realm()),
                new Condition.Equal("/0/" + ENABLED, Value.of(true)),
                new Condition.Either(List.of(new Condition.Equal("/0/" + APPLICATION, application),
                        applicationBefore.isNull() ? new Condition.Absent("/0/" + APPLICATION)
                                : new Condition.Equal("/0/" + APPLICATION, applicationBefore))),
                new Condition.Either(List.of(serving(domains), serving(before.domainNames()))));
        return new Expectation(read(before), condition,
                NLS.bind(Messages.ConfigureAuthServer_NotChanged, before.name(), before.realm()));
    }

    private static Expectation configured(AuthServer server, Value application, List<String> domains,
            String sentence) {
        Condition named = application.isNull() ? new Condition.Absent("/0/" + APPLICATION)
                : new Condition.Equal("/0/" + APPLICATION, application);
        return new Expectation(read(server), Condition.all(new Condition.Present("/0"), named, serving(domains)),
                NLS.bind(sentence, server.name()));
    }

    private static Condition serving(List<String> domains) {
        return new Condition.SameSet("/0/" + DOMAINS, Value.texts(domains).values());
    }

    private static CmdletRequest read(AuthServer server) {
        return CmdletRequest.onPremises(READ).with("Identity", server.identity());
    }

    private static CmdletRequest write(AuthServer server, Value application, Value domains) {
        return CmdletRequest.onPremises("Set-AuthServer").with("Identity", server.identity())
                .with(APPLICATION, application).with(DOMAINS, domains);
    }
}
