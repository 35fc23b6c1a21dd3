package io.isthmus.engine.internal.report;

import java.time.ZoneId;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.engine.report.ReportWriter;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;

/** Writes documents in the formats that a registry holds. */
public final class RegisteredReportWriter implements ReportWriter {

    private static final System.Logger LOG = System.getLogger(RegisteredReportWriter.class.getName());

    private record Given(Report report, ZoneId zone, Cancel cancel) implements ReportContext {
    }

    private final ReportFormatRegistry registry;

    /**
     * @param registry the formats that are installed
     */
    public RegisteredReportWriter(ReportFormatRegistry registry) {
        this.registry = registry;
    }

    @Override
    public byte[] write(ReportFormatDescriptor format, Report report, ZoneId zone, Cancel cancel)
            throws SourceException {
        try {
            return Objects.requireNonNull(registry.create(format.id()).write(new Given(report, zone, cancel)),
                    Messages.NoDocument);
        } catch (ContributionException notMade) {
            throw failed(format, notMade.problem().reason(), notMade);
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException | LinkageError mistake) {
            LOG.log(System.Logger.Level.ERROR, format.id(), mistake);
            throw failed(format, mistake.toString(), mistake);
        }
    }

    private static SourceException failed(ReportFormatDescriptor format, String message, Throwable cause) {
        return new SourceException(Failure.of(Failure.Kind.SERVICE_ERROR, Side.WORKSTATION,
                NLS.bind(Messages.Attempted, format.title(), format.bundle()), message, Messages.AdvicePlugIn), cause);
    }
}
