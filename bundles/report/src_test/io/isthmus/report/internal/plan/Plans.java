package io.isthmus.report.internal.plan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.ReportRun;

/** A plan with every kind of request, condition and binding, and one text wherever a text can stand. */
public final class Plans {

    /** The cloud that plans are exported for. */
    public static final Cloud CLOUD = new Cloud("Global", "Worldwide", URI.create("https://login.microsoftonline.com"),
            URI.create("https://graph.microsoft.com"), URI.create("https://outlook.office365.com"),
            URI.create("https://outlook.office365.com"), URI.create("https://autodiscover-s.outlook.com"), List.of(),
            List.of(), true);

    private Plans() {
    }

    /** The plan with a text in every place. */
    public static Plan with(String text) {
        return new Plan(UUID.fromString("00000000-0000-4000-8000-000000000001"), "test.plan", text, text, text,
                "contoso", new HybridPair(Optional.of("forest"), Optional.of("tenant"), text), "snapshot",
                Instant.parse("2026-10-20T09:00:00Z"), List.of(application(text), authServer(text), gate(text),
                        burnt(text)), List.of("Application.ReadWrite.All"), List.of("Application Administrator"),
                List.of(text));
    }

    private static Step application(String text) {
        GraphRequest read = GraphRequest.get("/v1.0/applications(uniqueName='app')?$select=id,appId");
        Change change = new Change(text, List.of(), List.of(), List.of(Action.repeatable(GraphRequest
                .of("PATCH", "/v1.0/applications(uniqueName='app')", Value.members()
                        .with("displayName", Value.of(text)).with(text, Value.list(Value.of(text), Value.of(3))))
                .header("Prefer", "create-if-missing"), "already exists", text)),
                verification(new Expectation(read, Condition.all(new Condition.Present("/id"),
                        new Condition.Equal("/displayName", Value.of(text))), text)));
        Change inverse = new Change(text, List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.delete("/v1.0/applications/${application.id}"))),
                verification(new Expectation(GraphRequest.get("/v1.0/applications/${application.id}"),
                        new Condition.Absent(""), text)));
        return new Step("application", Side.ENTRA, text, Set.of(), change,
                List.of(Binding.Output.at("application.id", 0, "/id"), new Binding.Output("application.key", 0,
                        "/keyCredentials", Optional.of(new Condition.Equal("/displayName", Value.of(text))), "/keyId")),
                List.of(new Difference(text, text, Value.none(), Value.of(text))), new Reversibility.Reversible(),
                Optional.of(inverse), Optional.empty());
    }

    private static Step authServer(String text) {
        CmdletRequest read = CmdletRequest.onPremises("Get-AuthServer").with("Identity", text);
        Change change = new Change(text, List.of(new Expectation(read, new Condition.Either(List.of(
                new Condition.Absent("/0/ApplicationIdentifier"),
                new Condition.Not(Condition.has("/0/X", text)))), text)),
                List.of(), List.of(Action.repeatable(CmdletRequest.onPremises("Set-AuthServer").with("Identity", text)
                        .with("ApplicationIdentifier", "${application.id}").with("Confirm", Value.of(false))
                        .with("DomainName", Value.list(Value.of(text))))),
                verification(new Expectation(read,
                        new Condition.SameSet("/0/DomainName", List.of(Value.of(text))), text)));
        return new Step("authServer", Side.ON_PREMISES, text, Set.of("application"), change, List.of(),
                List.of(new Difference(text, "DomainName", Value.none(), Value.list(Value.of(text)))),
                new Reversibility.ReversibleFor(Duration.ofDays(30), text), Optional.of(change),
                Optional.of(new Settling("authServer", text, Duration.ofHours(1))));
    }

    private static Step gate(String text) {
        CmdletRequest read = CmdletRequest.exchangeOnline("Get-OrganizationConfig");
        Change change = new Change(text, List.of(new Expectation(new WebRequest(Side.EXCHANGE_ONLINE,
                URI.create("https://outlook.office365.com/autodiscover")), new Condition.Every("/list",
                        new Condition.Present("/x")), text)),
                List.of(new Binding.Merge("gate.list", read, "/0/EwsAllowedAppIDs", "", List.of(Value.of(text)),
                        List.of(Value.of("${application.id}")))),
                List.of(Action.repeatable(CmdletRequest.exchangeOnline("Set-OrganizationConfig")
                        .with("EwsAllowedAppIDs", "${gate.list}"))),
                verification(new Expectation(read, Condition.has("/0/EwsAllowedAppIDs", "${application.id}"), text)));
        return new Step("gate", Side.EXCHANGE_ONLINE, text, Set.of(), change, List.of(),
                List.of(new Difference(text, "EwsAllowedAppIDs", Value.texts(List.of()), Value.list(Value.of(text)))),
                new Reversibility.Reversible(), Optional.of(new Change(text, List.of(), List.of(), List.of(),
                        verification(new Expectation(read, new Condition.Present("/0"), text)))),
                Optional.of(new Settling("ews.access", text, Duration.ofHours(24))));
    }

    private static Step burnt(String text) {
        CmdletRequest read = CmdletRequest.onPremises("Get-AuthConfig");
        Change change = new Change(text, List.of(), List.of(), List.of(Action.once(
                CmdletRequest.onPremises("Set-AuthConfig").with("PublishCertificate", Value.of(true)),
                new Expectation(read, new Condition.Present("/0"), text))),
                verification(new Expectation(read, new Condition.Present("/0"), text)));
        return new Step("burnt", Side.ON_PREMISES, text, Set.of(), change, List.of(), List.of(),
                new Reversibility.Irreversible(text), Optional.empty(), Optional.empty());
    }

    /** A plan as a format writes it. */
    static byte[] written(ReportFormat format, Plan plan, ZoneId zone) {
        return ReportRun.write(format, new Report.Planned(plan, CLOUD), zone);
    }

    /** A plan as a script. */
    static String script(Plan plan, ZoneId zone) {
        return new String(written(new PowerShellExporter(), plan, zone), StandardCharsets.UTF_8);
    }

    private static Verification verification(Expectation expectation) {
        return new Verification(List.of(expectation), Duration.ofMinutes(3), Duration.ofSeconds(5));
    }
}
