package io.isthmus.certificates.ui.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inspection.InspectedFile;
import io.isthmus.certificates.inspection.Inspection;
import io.isthmus.certificates.inspection.InspectionText;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/**
 * Looks at certificate files and compares them with what was read. A private key is refused by the reader, as is what is
 * no certificate; nothing is changed.
 *
 * @param files     those that were dropped or chosen
 * @param snapshot  what was read of both sides
 * @param lifetimes when it is time to renew one
 * @param now       the time that all is judged at
 * @param told      is given all that there is to say, in the thread of the job
 */
record InspectFiles(List<Path> files, Optional<Snapshot> snapshot, LifetimeRules lifetimes, Instant now,
        Consumer<String> told) implements Operation {

    @Override
    public String title() {
        return NLS.bind(Messages.InspectFiles_inspecting, names());
    }

    private String names() {
        return files.stream().map(InspectFiles::name).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }

    @Override
    public JobFamily family() {
        return JobFamily.FILE;
    }

    @Override
    public void run(CallContext context) {
        List<InspectedFile> read = new ArrayList<>();
        for (Path file : files) {
            context.cancel().check();
            read.add(InspectedFile.read(file, name(file)));
        }
        told.accept(text(Inspection.of(read, List.of(), snapshot, lifetimes, now)));
    }

    private static String text(Inspection inspection) {
        List<String> lines = new ArrayList<>();
        inspection.files().forEach(file -> file.problem().ifPresent(
                problem -> lines.add(NLS.bind(Messages.InspectFiles_refused, file.name(), problem))));
        new InspectionText(inspection, lines::add).files();
        boolean certificates = inspection.files().stream().anyMatch(file -> !file.certificates().isEmpty());
        if (certificates && inspection.snapshot().isEmpty()) {
            lines.add(Messages.InspectFiles_notCompared);
        } else if (certificates) {
            inspection.unread().forEach(part -> lines.add(NLS.bind(Messages.InspectFiles_unread, part)));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
