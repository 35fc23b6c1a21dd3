package io.isthmus.checks.internal;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.ProductLine;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/** Whether each server's build can use the dedicated application, can call Graph, and is supported. */
public final class ServerBuildsCheck implements Check {

    @Override
    public void run(CheckContext context) {
        HybridNeed need = HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION));
        boolean hybrid = need == HybridNeed.NEEDED || need == HybridNeed.NOT_KNOWN;
        EachServer.judged(context, Direction.BOTH,
                server -> judge(context, server, hybrid));
    }

    private static void judge(CheckContext context, ExchangeServer server, boolean hybrid) {
        if (server.installedBuild().state() != ReadState.READ) {
            context.report(Unseen.of(Resources.of(server), Direction.BOTH,
                    NLS.bind(Messages.BuildOf, server.name()), server.installedBuild())
                    .seen(Evidence.of(Messages.AdminDisplayVersion, server.adminDisplayVersion().text(),
                            context.read(Parts.SERVERS))));
            return;
        }
        ExchangeBuild build = server.installedBuild().value().orElseThrow();
        if (hybrid) {
            context.report(dedicatedApplication(context, server, build));
            context.report(graph(context, server, build));
        }
        context.report(support(context, server, build));
    }

    private static Finding dedicatedApplication(CheckContext context, ExchangeServer server, ExchangeBuild build) {
        Ability ability = BuildRules.dedicatedApplication(build, context.facts());
        String needed = BuildRules.neededForDedicatedApplication(build, context.facts()).map(minimum ->
                named(context, minimum)).orElse("");
        return switch (ability) {
            case ABLE -> finding(server, Outcome.PASS, Severity.INFORMATION,
                    NLS.bind(Messages.BuildAble, server.name(), build)).seen(evidence(server, build, needed));
            case NEEDS_UPDATE, NEEDS_OTHER_PRODUCT -> finding(server, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.BuildTooOld, new Object[] {server.name(), build, needed}))
                    .seen(evidence(server, build, needed)).advising(ability == Ability.NEEDS_UPDATE
                            ? Messages.BuildTooOldAdvice : Messages.NewerProductAdvice);
            case NOT_KNOWN -> unknown(context, server, build);
        };
    }

    private static Finding graph(CheckContext context, ExchangeServer server, ExchangeBuild build) {
        LocalDate end = context.facts().deadline(FactKeys.EWS_RETIREMENT).orElseThrow().date();
        String needed = BuildRules.neededForGraphRouting(build, context.facts()).map(minimum ->
                named(context, minimum)).orElse("");
        return switch (BuildRules.graphRouting(build, context.facts())) {
            case ABLE -> finding(server, Outcome.PASS, Severity.INFORMATION,
                    NLS.bind(Messages.GraphAble, server.name(), build)).seen(evidence(server, build, needed));
            case NEEDS_UPDATE -> finding(server, Outcome.FAIL, Severity.WARNING,
                    NLS.bind(Messages.GraphNeedsUpdate, new Object[] {server.name(), build, needed,
                            Moments.day(end)})).seen(evidence(server, build, needed))
                    .advising(Messages.BuildTooOldAdvice);
            case NEEDS_OTHER_PRODUCT -> finding(server, Outcome.FAIL, Severity.WARNING,
                    NLS.bind(Messages.GraphNever, new Object[] {server.name(), build, Moments.day(end), needed}))
                    .seen(evidence(server, build, needed)).advising(Messages.GraphNeverAdvice);
            case NOT_KNOWN -> unknown(context, server, build);
        };
    }

    private static Finding support(CheckContext context, ExchangeServer server, ExchangeBuild build) {
        Optional<ProductLine> known = context.facts().productLine(build);
        if (known.isEmpty()) {
            boolean older = context.facts().productLines().stream()
                    .anyMatch(line -> line.base().compareTo(build) > 0);
            return older ? finding(server, Outcome.FAIL, Severity.ERROR,
                    NLS.bind(Messages.SupportUnknownOld, server.name(), build)).advising(Messages.SupportAdvice)
                    : unknown(context, server, build);
        }
        ProductLine line = known.get();
        LocalDate today = Texts.day(context.now());
        if (today.isAfter(line.supportEnds())) {
            return outOfSupport(context, server, build, line, today);
        }
        if (build.compareTo(line.newest().build()) < 0) {
            return finding(server, Outcome.FAIL, Severity.WARNING,
                    NLS.bind(Messages.UpdateMissing, new Object[] {server.name(), build, line.newest().name(),
                            line.newest().build()})).advising(Messages.BuildTooOldAdvice);
        }
        return finding(server, Outcome.PASS, Severity.INFORMATION, NLS.bind(Messages.Supported,
                new Object[] {server.name(), line.title(), Moments.day(line.supportEnds())}));
    }

    private static Finding outOfSupport(CheckContext context, ExchangeServer server, ExchangeBuild build,
            ProductLine line, LocalDate today) {
        LocalDate extendedEnds = context.facts().deadline(FactKeys.EXTENDED_SUPPORT_ENDS).orElseThrow().date();
        boolean extended = line.extendedSupport().filter(build::atLeast).isPresent();
        if (extended && !today.isAfter(extendedEnds)) {
            return finding(server, Outcome.PASS, Severity.WARNING, NLS.bind(Messages.ExtendedSupport,
                    new Object[] {server.name(), line.title(), build, Moments.day(extendedEnds)}))
                    .advising(Messages.SupportAdvice);
        }
        LocalDate ended = extended ? extendedEnds : line.supportEnds();
        return finding(server, Outcome.FAIL, Severity.WARNING, NLS.bind(Messages.OutOfSupport,
                new Object[] {server.name(), line.title(), Moments.day(ended)})).advising(Messages.SupportAdvice);
    }

    private static Finding unknown(CheckContext context, ExchangeServer server, ExchangeBuild build) {
        return finding(server, Outcome.SKIPPED, Severity.INFORMATION, NLS.bind(Messages.BuildNotKnown,
                new Object[] {server.name(), build, context.facts().version()})).advising(Messages.UpdateDataPack);
    }

    private static Finding finding(ExchangeServer server, Outcome outcome, Severity severity, String message) {
        return Finding.of(outcome, severity, Resources.of(server), Direction.ON_PREMISES_TO_CLOUD, message);
    }

    private static Evidence evidence(ExchangeServer server, ExchangeBuild build, String needed) {
        return Evidence.of(NLS.bind(Messages.ExSetup, server.name()), build.text(), needed, server.installedBuild());
    }

    /** A build with the names of its product and update: "15.2.1748.24 (Exchange Server 2019 CU15, Apr25HU)". */
    private static String named(CheckContext context, ExchangeBuild build) {
        return context.facts().productLine(build).flatMap(line -> line.updateOf(build).map(update ->
                NLS.bind(Messages.NamedBuild, new Object[] {build, line.title(), update.name()})))
                .orElse(build.text());
    }
}
