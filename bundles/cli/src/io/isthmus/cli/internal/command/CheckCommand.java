package io.isthmus.cli.internal.command;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.report.FindingsSummary;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Spelling;

/** Runs checks over a snapshot and tells what they found. */
public final class CheckCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Workplace workplace = context.service(Workplace.class).orElseThrow();
        Selection selection = selection(context, workplace);
        Optional<ReportFormatDescriptor> format = format(context, workplace);
        boolean live = live(workplace);
        Set<Part<?>> proofs = selection.slow() && live ? Set.copyOf(Parts.PROOFS) : Set.of();
        Snapshot snapshot = context.snapshot(proofs);
        Optional<Session> session = live ? Optional.of(workplace.session(Access.READ)) : Optional.empty();
        CheckReport report = workplace.console().checkRunner().run(snapshot, session, selection,
                new CheckProgress(context.progress()), context.cancel());
        context.document(CheckDocument.of(snapshot, report));
        if (format.isPresent()) {
            context.bytes(workplace.console().reportWriter().write(format.get(),
                    new Report.Findings(FindingsOf.document(snapshot, report, workplace)), ZoneId.systemDefault(),
                    context.cancel()));
        } else {
            summary(context, snapshot, report, workplace);
            CheckText.lines(report, workplace.connection(), context.flag("all")).forEach(context::line);
        }
        return code(report);
    }

    /** One sentence for whoever decides, before everything else. */
    private static void summary(CommandContext context, Snapshot snapshot, CheckReport report, Workplace workplace) {
        context.service(FindingsSummary.class).ifPresent(summary -> {
            context.line(summary.sentence(FindingsOf.document(snapshot, report, workplace), Optional.empty(),
                    ZoneId.systemDefault()));
            context.line("");
        });
    }

    private static boolean live(Workplace workplace) throws UsageException {
        ConnectionKind kind = workplace.connection().kind();
        return kind == ConnectionKind.DEMO || kind == ConnectionKind.TENANT;
    }

    private static Selection selection(CommandContext context, Workplace workplace) throws UsageException {
        List<CheckDescriptor> installed = workplace.console().checks().all();
        List<String> known = installed.stream().map(CheckDescriptor::id).sorted().toList();
        Set<String> ids = new HashSet<>();
        for (String given : context.options("check")) {
            ids.add(id(given, known));
        }
        return new Selection(ids, Set.of(), context.flag("proofs"));
    }

    /** A check by its id, or by the last word of it where no other check's ends so. */
    private static String id(String given, List<String> known) throws UsageException {
        List<String> meant = known.contains(given) ? List.of(given)
                : known.stream().filter(id -> lastWord(id).equalsIgnoreCase(given)).toList();
        if (meant.size() != 1) {
            List<String> names = (meant.isEmpty() ? known.stream().map(CheckCommand::lastWord) : meant.stream()).toList();
            throw new UsageException(Spelling.refused(
                    NLS.bind(Messages.CheckCommand_Unknown, given, String.join(", ", names)), lastWord(given), names));
        }
        return meant.get(0);
    }

    private static String lastWord(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static Optional<ReportFormatDescriptor> format(CommandContext context, Workplace workplace)
            throws UsageException {
        Optional<String> format = context.option("format");
        if (format.isPresent() && context.json()) {
            throw new UsageException(Messages.CheckCommand_FormatOrJson);
        }
        return Formats.chosen(format, workplace.console().reportFormats().ofFindings());
    }

    /** What waits is no finding; what could not be looked at outweighs what was found. */
    static ExitCode code(CheckReport report) {
        ExitCode code = ExitCode.FINE;
        for (Outcome outcome : report.counts().keySet()) {
            if (outcome.unseen()) {
                code = code.and(ExitCode.COULD_NOT_LOOK);
            } else if (outcome == Outcome.FAIL) {
                code = code.and(ExitCode.FINDINGS);
            }
        }
        return code;
    }
}
