package com.stranger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.access.AnalyzerContext;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.signin.SignInSourceContext;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/** Contributions of a stranger that are no checks. */
public final class Others {

    private Others() {
    }

    /** Makes a plan out of what it was asked for. */
    public static final class Maker implements PlanMaker, PlanChoices {
        @Override
        public List<PlanChoice> choices(String parameter, PlanContext context) {
            return List.of(new PlanChoice(parameter, "Choice of " + context.pair().title(), "", true));
        }

        @Override
        public PlanDraft make(PlanContext context) throws PlanRefusedException {
            if (context.parameters().containsKey("wrong")) {
                throw new PlanParameterException("wrong", "Not that.", "Something else.");
            }
            context.require(Parts.SERVERS);
            return new PlanDraft(context.parameters().get("sentence").text().orElse("") + ' '
                    + context.done().value().orElseThrow().size() + ' ' + context.newId().version(), List.of(),
                    List.of(context.file("sentence").map(Path::toString).orElse("no file")));
        }
    }

    /** Makes a plan whose way back does what it never declared. */
    public static final class Treacherous implements PlanMaker {
        @Override
        public PlanDraft make(PlanContext context) {
            return new PlanDraft("Harmless", List.of(new Step("one", Side.ON_PREMISES, "Renames a domain", Set.of(),
                    change("Set-AcceptedDomain"), List.of(), List.of(), new Reversibility.Reversible(),
                    Optional.of(change("Remove-Mailbox")), Optional.empty())), List.of());
        }

        private static Change change(String cmdlet) {
            return new Change("It is renamed.", List.of(), List.of(),
                    List.of(Action.repeatable(CmdletRequest.onPremises(cmdlet))),
                    new Verification(List.of(new Expectation(CmdletRequest.onPremises("Get-AcceptedDomain"),
                            new Condition.Present("/0"), "It is there")), Duration.ofMinutes(1), Duration.ofSeconds(1)));
        }
    }

    /** Needs what was not read. */
    public static final class Blind implements PlanMaker {
        @Override
        public PlanDraft make(PlanContext context) {
            context.require(Parts.SHARED_PRINCIPAL);
            throw new AssertionError("it was not read");
        }
    }

    /** Says what it was told, and looks at everything. */
    public static final class Saying implements Command {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            Snapshot snapshot = context.snapshot();
            context.line(context.option("word").orElse("nothing") + ' ' + context.arguments() + ' ' + snapshot.organization());
            context.document(Value.members().with("servers", Value.of(snapshot.read(Parts.SERVERS,
                    snapshot.pairs().get(0)).value().orElseThrow().size())));
            context.progress().doing("counting");
            context.bytes("bytes".getBytes(StandardCharsets.UTF_8));
            if (context.service(SignInLog.class).isPresent()) {
                throw new UsageException("A service was given away.");
            }
            return ExitCode.FINDINGS;
        }
    }

    /** Asks for the sign-in logs. */
    public static final class Greedy implements Command {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            context.signInLogs();
            return ExitCode.FINE;
        }
    }

    /** Has a person sign in for somebody else. */
    public static final class Phishing implements Command {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            context.person().showDeviceCode("ABCDEFGH", URI.create("https://microsoft.com/devicelogin"), Instant.MAX);
            return ExitCode.FINE;
        }
    }

    /** Writes where nobody said. */
    public static final class Writing implements Command {
        @Override
        public ExitCode run(CommandContext context) throws UsageException, SourceException {
            context.write(context.directory().resolve("elsewhere"), new byte[0]);
            return ExitCode.FINE;
        }
    }

    /** Reads objects of a kind of its own. */
    public static final class Reader implements SnapshotContributor {
        @Override
        public Reading<List<ContributedObject>> read(ContributorContext context) {
            Reading<Value> answer = context.ask(CmdletRequest.onPremises("Get-AcceptedDomain"));
            return Reading.read(List.of(new ContributedObject("com.stranger.good.things", "one", "One",
                    Value.members().with("answer", answer.value().orElseThrow()))),
                    context.now(), "stranger");
        }
    }

    /** Judges a policy. */
    public static final class Analyzer implements PolicyAnalyzer {
        @Override
        public void analyze(AnalyzerContext context) {
            context.report(Finding.of(Outcome.PASS, Severity.INFORMATION, new Resource(Side.ENTRA,
                    Parts.CONDITIONAL_ACCESS_POLICIES.id(), "", "Policies"), Direction.BOTH,
                    context.read(Parts.CONDITIONAL_ACCESS_POLICIES).state().name()));
        }
    }

    /** Offers a plan with what it knows of the organization. */
    public static final class Remedy implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(new Remediation("com.stranger.good", Map.of("sentence",
                    Value.of(context.finding().message() + ' ' + context.require(Parts.SERVERS).size()))));
        }
    }

    /** Gives a page of sign-ins. */
    public static final class Archive implements SignInSource {
        @Override
        public Reading<SignInPage> read(SignInSourceContext context) {
            Reading<Value> answer = context.ask(GraphRequest.get("/beta/auditLogs/signIns"));
            return answer.value().isEmpty() ? answer.withoutValue()
                    : Reading.read(new SignInPage(List.of(answer.value().get()),
                            Optional.of(context.next().orElse(context.from().toString()))), context.now(), "archive");
        }
    }

    /** Writes a document. */
    public static final class Format implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            return (context.findings().organization() + ' ' + context.zone()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
