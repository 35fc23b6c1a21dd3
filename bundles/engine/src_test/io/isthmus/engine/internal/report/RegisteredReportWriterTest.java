package io.isthmus.engine.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.registry.ReportFormatExtensions;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;

class RegisteredReportWriterTest {

    private static final Report REPORT = new Report.Findings(new FindingsDocument("Contoso", "pair", "1",
            Instant.EPOCH, "1", List.of(), List.of()));
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    /** Writes what it was given. */
    public static final class Good implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            context.cancel().check();
            return (context.findings().organization() + ' ' + context.zone()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Asks for what it was not declared for. */
    public static final class Mistaken implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            return context.planned().plan().title().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes nothing. */
    public static final class Empty implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            return null;
        }
    }

    private static byte[] write(String type, Cancel cancel) throws Exception {
        Registries registries = new Registries();
        registries.extend("com.example", "reportFormats", "<format id=\"f\" title=\"Paper\" subject=\"findings\""
                + " extension=\"md\" mediaType=\"text/markdown\" class=\"" + type + "\"/>");
        ReportFormatExtensions formats = new ReportFormatExtensions(registries.registry());
        return new RegisteredReportWriter(formats).write(formats.find("f").orElseThrow(), REPORT, ZONE, cancel);
    }

    @Test
    void theFormatWritesWhatItIsGiven() throws Exception {
        assertEquals("Contoso Europe/Rome",
                new String(write(Good.class.getName(), Cancel.never()), StandardCharsets.UTF_8));
    }

    @Test
    void aCancelReachesTheFormat() {
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        assertThrows(CancelledException.class, () -> write(Good.class.getName(), cancel));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mistaken", "Empty", "Missing"})
    void aFormatThatFailsIsNamedWithItsPlugIn(String type) {
        Failure failure = assertThrows(SourceException.class,
                () -> write(RegisteredReportWriterTest.class.getName() + '$' + type, Cancel.never())).failure();
        assertEquals(Side.WORKSTATION, failure.side());
        assertTrue(failure.attempted().contains("Paper") && failure.attempted().contains("com.example"),
                failure.attempted());
    }
}
