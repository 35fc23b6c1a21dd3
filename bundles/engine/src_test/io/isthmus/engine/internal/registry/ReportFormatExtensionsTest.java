package io.isthmus.engine.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.report.ReportFormatDescriptor.Subject;

class ReportFormatExtensionsTest {

    @Test
    void reportFormatsAreReadWithWhatTheyWrite() throws Exception {
        Registries registries = new Registries();
        String rest = "title=\"T\" extension=\"md\" mediaType=\"text/markdown\" class=\"C\"/>";
        registries.extend("com.example", "reportFormats", "<format id=\"f\" subject=\"findings\" " + rest
                + "<format id=\"p\" subject=\"plan\" " + rest + "<format id=\"d\" subject=\"document\" " + rest
                + "<format id=\"nothing\" " + rest + "<format id=\"else\" subject=\"ledger\" " + rest
                + "<format id=\"dotted\" subject=\"plan\" title=\"T\" extension=\".md\""
                + " mediaType=\"text/x\" class=\"C\"/>"
                + "<format id=\"media\" subject=\"plan\" title=\"T\" extension=\"md\""
                + " mediaType=\"text\" class=\"C\"/>");
        ReportFormatExtensions formats = new ReportFormatExtensions(registries.registry());
        assertEquals(List.of(new ReportFormatDescriptor("f", "com.example", "T", Subject.FINDINGS, "md",
                "text/markdown")), formats.ofFindings());
        assertEquals(List.of("d", "p"), formats.ofPlans().stream().map(ReportFormatDescriptor::id).toList());
        assertEquals(List.of("nothing", "else", "dotted", "media"),
                formats.problems().stream().map(ContributionProblem::id).toList());
    }
}
