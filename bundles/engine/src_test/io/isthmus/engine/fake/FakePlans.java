package io.isthmus.engine.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;

/** Plans over the fake world that use every means a plan has. */
public final class FakePlans {

    public static final Duration DEADLINE = Duration.ofMinutes(5);
    public static final Duration INTERVAL = Duration.ofSeconds(5);

    private FakePlans() {
    }

    public static Plan plan(Step... steps) {
        return new Plan(UUID.randomUUID(), "fake", "A plan", "It changes things.", "Contoso",
                FakeSession.CONNECTION.id(), FakeSession.PAIR, "snapshot", Instant.parse("2026-11-22T08:00:00Z"),
                List.of(steps), List.of(), List.of(), List.of());
    }

    /** Makes an application by upsert, gives consent once, allows it in a list of others, names it on-premises. */
    public static Plan chain() {
        return plan(application(), consent(), allowList(), authServer());
    }

    public static Step application() {
        GraphRequest get = GraphRequest.get("/v1.0/application");
        Change make = new Change("The application is made", List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.of("PATCH", "/v1.0/application",
                        Value.members().with("displayName", Value.of("Hybrid"))))),
                verification(expect(get, Condition.equal("/displayName", "Hybrid"))));
        Change delete = new Change("The application is deleted", List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.delete("/v1.0/application"), "no application")),
                verification(expect(get, new Condition.Absent(""))));
        return new Step("application", Side.ENTRA, "Make the application", Set.of(), make,
                List.of(Binding.Output.at("application.id", 0, "/id")), List.of(), new Reversibility.Reversible(),
                Optional.of(delete), Optional.empty());
    }

    public static Step consent() {
        GraphRequest get = GraphRequest.get("/v1.0/consents");
        Condition given = new Condition.Any("", Condition.equal("/principal", "${application.id}"));
        Change give = new Change("Consent is given", List.of(), List.of(),
                List.of(Action.once(GraphRequest.of("POST", "/v1.0/consents",
                        Value.members().with("principal", Value.of("${application.id}"))),
                        expect(get, given), "already exists")),
                verification(expect(get, given)));
        Change take = new Change("Consent is taken back", List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.delete("/v1.0/consents"))),
                verification(expect(get, new Condition.Not(given))));
        return new Step("consent", Side.ENTRA, "Give consent", Set.of("application"), give, List.of(), List.of(),
                new Reversibility.Reversible(), Optional.of(take), Optional.empty());
    }

    public static Step allowList() {
        CmdletRequest get = CmdletRequest.onPremises("Get-Gate");
        Condition allowed = Condition.has("/0/Allowed", "${application.id}");
        Change allow = new Change("The application is allowed",
                List.of(expect(get, new Condition.Equal("/0/Enabled", Value.of(true)))),
                List.of(new Binding.Merge("allow.list", get, "/0/Allowed", "", List.of(),
                        List.of(Value.of("${application.id}")))),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Allowed", "${allow.list}"))),
                verification(expect(get, allowed)));
        Change forbid = new Change("The application is no longer allowed", List.of(),
                List.of(new Binding.Merge("allow.rest", get, "/0/Allowed", "",
                        List.of(Value.of("${application.id}")), List.of())),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Allowed", "${allow.rest}"))),
                verification(expect(get, new Condition.Not(allowed))));
        return new Step("allow", Side.ON_PREMISES, "Allow the application", Set.of("consent"), allow, List.of(),
                List.of(), new Reversibility.Reversible(), Optional.of(forbid),
                Optional.of(new Settling("gate", "The gate", Duration.ofHours(24))));
    }

    public static Step authServer() {
        return set("authServer", "AuthServer", "ApplicationIdentifier", Value.of("${application.id}"), Value.of(""),
                "allow");
    }

    /** Renames the application in another tenant. */
    public static Step elsewhere(String tenant) {
        return new Step("elsewhere", Side.ENTRA, "Rename it there", Set.of(), renamed(tenant, "new"), List.of(), List.of(),
                new Reversibility.Reversible(), Optional.of(renamed(tenant, "old")), Optional.empty());
    }

    private static Change renamed(String tenant, String name) {
        return new Change("It is called " + name, List.of(), List.of(), List.of(Action.repeatable(GraphRequest.of("PATCH",
                "/v1.0/application", Value.members().with("displayName", Value.of(name))).inTenant(tenant))),
                verification(expect(GraphRequest.get("/v1.0/application").inTenant(tenant),
                        Condition.equal("/displayName", name))));
    }

    /** A step that sets one property of one on-premises object and can set it back. */
    public static Step set(String id, String object, String property, Value value, Value before, String... after) {
        return new Step(id, Side.ON_PREMISES, "Set " + property, Set.of(after), change(object, property, value),
                List.of(), List.of(), new Reversibility.Reversible(), Optional.of(change(object, property, before)),
                Optional.empty());
    }

    public static Change change(String object, String property, Value value) {
        return new Change(property + " is set", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-" + object).with(property, value))),
                verification(expect(CmdletRequest.onPremises("Get-" + object),
                        new Condition.Equal("/0/" + property, value))));
    }

    public static Expectation expect(Request request, Condition condition) {
        return new Expectation(request, condition, "it is so: " + request.describe());
    }

    public static Verification verification(Expectation... expectations) {
        return new Verification(List.of(expectations), DEADLINE, INTERVAL);
    }

    /** What the world holds before {@link #chain()}. */
    public static void prepare(FakeWorld world) {
        world.put("Gate", Value.members().with("Enabled", Value.of(true))
                .with("Allowed", Value.list(Value.of("foreign-1"), Value.of("foreign-2"))));
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("")));
    }

    /** What the world holds after {@link #chain()}. */
    public static Map<String, Value> applied(String applicationId, String consentId) {
        return Map.of(
                "Gate", Value.members().with("Enabled", Value.of(true)).with("Allowed", Value.list(
                        Value.of("foreign-1"), Value.of("foreign-2"), Value.of(applicationId))),
                "AuthServer", Value.members().with("ApplicationIdentifier", Value.of(applicationId)),
                "application", Value.members().with("id", Value.of(applicationId))
                        .with("displayName", Value.of("Hybrid")),
                "consents", Value.list(Value.members().with("id", Value.of(consentId))
                        .with("principal", Value.of(applicationId))));
    }
}
