package io.isthmus.engine.internal.registry;

import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.report.ReportFormatDescriptor.Subject;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.sdk.report.ReportFormat;

/** Reads the extension point of report formats. */
public final class ReportFormatExtensions extends ExtensionPointReader<ReportFormatDescriptor, ReportFormat>
        implements ReportFormatRegistry {

    private static final String[] SUBJECTS = Stream.of(Subject.values())
            .map(subject -> subject.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);

    /**
     * @param registry where contributions are declared
     */
    public ReportFormatExtensions(IExtensionRegistry registry) {
        super(registry, "io.isthmus.sdk.reportFormats", "format", ReportFormat.class);
    }

    @Override
    ReportFormatDescriptor read(Attributes attributes) throws InvalidContributionException {
        attributes.required("subject");
        Subject subject = Subject.valueOf(attributes.choice("subject", "", SUBJECTS).toUpperCase(Locale.ROOT));
        return new ReportFormatDescriptor(attributes.required("id", "[A-Za-z][A-Za-z0-9._-]*"), attributes.bundle(),
                attributes.required("title"), subject, attributes.required("extension", "[a-z0-9]{1,10}"),
                attributes.required("mediaType", "[a-z]+/[a-z0-9.+-]+"));
    }

    @Override
    String id(ReportFormatDescriptor descriptor) {
        return descriptor.id();
    }
}
