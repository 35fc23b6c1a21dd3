package io.isthmus.certificates.internal.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.CertificateComparison;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.snapshot.Snapshot;

/** Tells what certificate files hold; on demand what differs between two of them, and where both sides use them. */
public final class CertificateCommand implements Command {

    private final Clock clock;

    /** Judges by the time of this machine. */
    public CertificateCommand() {
        this(Clock.systemUTC());
    }

    CertificateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        boolean comparing = context.flag("compare");
        if (comparing && context.arguments().size() != 2) {
            throw new UsageException(Messages.TwoFiles);
        }
        List<InspectedFile> files = new ArrayList<>();
        for (String name : context.arguments()) {
            files.add(InspectedFile.of(context.directory(), name));
        }
        Inspection inspection = Inspection.of(files, context.options("name"), snapshot(context), clock.instant());
        Optional<CertificateComparison> comparison = comparing ? comparison(files) : Optional.empty();
        context.document(InspectionDocument.of(inspection, comparison));
        InspectionText text = new InspectionText(inspection, context::line);
        text.files();
        comparison.ifPresent(text::comparison);
        files.forEach(file -> file.problem().ifPresent(
                problem -> context.warn(NLS.bind(Messages.Refused, file.name(), problem))));
        inspection.unread().forEach(part -> context.warn(NLS.bind(Messages.Unread, part)));
        return inspection.code();
    }

    /** Nobody signs in to look at a file: a snapshot is taken or loaded where it was asked for alone. */
    private static Optional<Snapshot> snapshot(CommandContext context) throws UsageException, SourceException {
        boolean asked = Stream.of("snapshot", "connection", "demo")
                .anyMatch(option -> context.option(option).isPresent());
        return asked ? Optional.of(context.snapshot()) : Optional.empty();
    }

    private static Optional<CertificateComparison> comparison(List<InspectedFile> files) {
        List<CertificateDetails> firsts = files.stream().flatMap(file -> file.certificates().stream().limit(1)).toList();
        return firsts.size() == 2 ? Optional.of(CertificateComparison.of(firsts.get(0), firsts.get(1)))
                : Optional.empty();
    }
}
