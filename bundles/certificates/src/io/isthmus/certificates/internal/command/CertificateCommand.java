package io.isthmus.certificates.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.inspection.InspectedFile;
import io.isthmus.certificates.inspection.Inspection;
import io.isthmus.certificates.inspection.InspectionText;
import io.isthmus.certificates.rule.CertificateComparison;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
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
            files.add(InspectedFile.read(path(context.directory(), name), name));
        }
        Inspection inspection = Inspection.of(files, context.options("name"), snapshot(context),
                LifetimeRules.of(context.facts()), clock.instant());
        Optional<CertificateComparison> comparison = comparing ? comparison(files) : Optional.empty();
        context.document(InspectionDocument.of(inspection, comparison));
        InspectionText text = new InspectionText(inspection, context::line);
        text.files();
        comparison.ifPresent(text::comparison);
        files.forEach(file -> file.problem().ifPresent(
                problem -> context.warn(NLS.bind(Messages.Refused, file.name(), problem))));
        inspection.unread().forEach(part -> context.warn(NLS.bind(Messages.Unread, part)));
        return code(inspection);
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

    private static Path path(Path directory, String name) throws UsageException {
        try {
            Path file = directory.resolve(name);
            if (Files.exists(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException noName) {
            throw new UsageException(NLS.bind(Messages.NoFile, name));
        }
        throw new UsageException(NLS.bind(Messages.NoFile, name));
    }

    /** How the command ends. */
    private static ExitCode code(Inspection inspection) {
        long refused = inspection.files().stream().filter(file -> file.content().isEmpty()).count();
        ExitCode read = refused == 0 ? ExitCode.FINE
                : refused == inspection.files().size() ? ExitCode.FAILED : ExitCode.PARTLY_DONE;
        boolean findings = inspection.files().stream().anyMatch(file -> !file.passedOver().isEmpty() || file.certificates().stream()
                .flatMap(certificate -> inspection.judgements(certificate).stream()).anyMatch(Judgement::needsSomebody));
        return read.and(inspection.unread().isEmpty() ? ExitCode.FINE : ExitCode.COULD_NOT_LOOK)
                .and(findings ? ExitCode.FINDINGS : ExitCode.FINE);
    }
}
