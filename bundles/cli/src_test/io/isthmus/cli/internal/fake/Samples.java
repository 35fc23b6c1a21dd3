package io.isthmus.cli.internal.fake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.CloudNeed;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.HybridPair;

/** A kind of plan and a plan of it. */
public final class Samples {

    public static final PlanDescriptor KIND = new PlanDescriptor("test.photos", "test", "Share photos", "",
            List.of(new Requirement(Side.ON_PREMISES, Optional.of("Set-OrganizationRelationship"),
                    Optional.of("Federated Sharing"))),
            List.of(new PlanParameter("name", "A name", PlanParameter.Type.TEXT, false, "nobody"),
                    new PlanParameter("picture", "A picture", PlanParameter.Type.FILE, false, "")),
            List.of(CloudNeed.GRAPH_ROUTING));

    private static final URI ANY = URI.create("https://example.com");
    public static final Cloud CLOUD = new Cloud("Global", "Worldwide", ANY, ANY, ANY, ANY, ANY, List.of(), List.of(), true);
    /** One in which servers cannot call Microsoft Graph. */
    public static final Cloud POORER = new Cloud("Global", "Poorer", ANY, ANY, ANY, ANY, ANY, List.of(), List.of(), false);

    private Samples() {
    }

    public static Plan plan(String connection, boolean reversible) {
        CmdletRequest read = CmdletRequest.onPremises("Get-OrganizationRelationship").with("Identity", "x");
        Change change = new Change("Photos are shared.", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-OrganizationRelationship")
                        .with("Identity", "x").with("PhotosEnabled", Value.of(true)))),
                new Verification(List.of(new Expectation(read, new Condition.Equal("/0/PhotosEnabled", Value.of(true)),
                        "photos are shared")), Duration.ofMinutes(1), Duration.ofSeconds(1)));
        Step step = new Step("photos", Side.ON_PREMISES, "Share photos", Set.of(), change, List.of(),
                List.of(new Difference("x", "PhotosEnabled", Value.of(false), Value.of(true))),
                reversible ? new Reversibility.Reversible() : new Reversibility.Irreversible("it is gone"),
                reversible ? Optional.of(change) : Optional.empty(), Optional.empty());
        return new Plan(FakeConsole.id(1), KIND.id(), KIND.title(), "Photos show.", "Contoso", connection,
                new HybridPair(Optional.of("ad.contoso.com"), Optional.of("tenant"), "Contoso"), "s1",
                Instant.parse("2026-11-20T12:00:00Z"), List.of(step), KIND.permissions(), KIND.roles(), List.of());
    }
}
