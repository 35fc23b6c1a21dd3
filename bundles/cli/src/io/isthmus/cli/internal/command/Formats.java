package io.isthmus.cli.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.sdk.command.UsageException;

/** The option that names a format to write in. */
final class Formats {

    private Formats() {
    }

    /**
     * The format that was named.
     *
     * @param named   as it was typed; empty where nothing was
     * @param formats those to choose from
     * @param others  names that can be typed besides
     * @throws UsageException where no format is called so; names those that there are
     */
    static Optional<ReportFormatDescriptor> chosen(Optional<String> named, List<ReportFormatDescriptor> formats,
            String... others) throws UsageException {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportFormatDescriptor> chosen =
                formats.stream().filter(one -> one.id().equals(named.get())).findFirst();
        if (chosen.isEmpty()) {
            List<String> names =
                    Stream.concat(Stream.of(others), formats.stream().map(ReportFormatDescriptor::id)).toList();
            throw new UsageException(NLS.bind(Messages.Format_Unknown, named.get(), String.join(", ", names)));
        }
        return chosen;
    }
}
