package io.isthmus.console.ui.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.bots.Ui;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;

/** A stranger's bundle that comes into the running console and goes again: an offer for a finding, and a format. */
final class StrangersBundle implements AutoCloseable {

    static final String OFFER = "com.example.offers.create";
    static final String TITLE = "Make the application alone";
    static final String PLAN = "app.create";
    static final String FIRST_LINE = "Findings as a stranger writes them";

    private static final String FORMAT = "com.example.offers.lines";
    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: com.example.offers;singleton:=true
            Bundle-Version: 1.0.0
            Require-Bundle: io.isthmus.sdk;bundle-version="[1.0.0,2.0.0)"
            """;
    private static final String DECLARATION = """
            <?xml version="1.0" encoding="UTF-8"?><?eclipse version="3.4"?>
            <plugin><extension point="io.isthmus.sdk.remediations">
            <remediation id="%s" title="%s" class="%s"><finding check="io.isthmus.checks.applicationPresent"/></remediation>
            </extension><extension point="io.isthmus.sdk.reportFormats">
            <format id="%s" title="Lines" subject="findings" extension="lines" mediaType="text/plain" class="%s"/>
            </extension></plugin>
            """.formatted(OFFER, TITLE, Offer.class.getName(), FORMAT, Lines.class.getName());

    private final Bundle bundle;

    private StrangersBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    /** Offers another plan than the finding's own. */
    public static final class Offer implements RemediationMaker {
        @Override
        public Optional<Remediation> offer(RemediationContext context) {
            return Optional.of(new Remediation(PLAN, Map.of()));
        }
    }

    /** Writes a line for each finding. */
    public static final class Lines implements ReportFormat {
        @Override
        public byte[] write(ReportContext context) {
            StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
            context.findings().findings().forEach(finding -> text.append(finding.message()).append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Installs it and waits until the console knows what it contributes. */
    static StrangersBundle install() throws IOException, BundleException {
        Bundle bundle = FrameworkUtil.getBundle(StrangersBundle.class).getBundleContext()
                .installBundle("com.example.offers", new ByteArrayInputStream(jar()));
        bundle.start();
        Ui.waitUntil("the stranger's format is known", StrangersBundle::known);
        return new StrangersBundle(bundle);
    }

    private static boolean known() {
        return Contoso.model().console().reportFormats().ofFindings().stream()
                .anyMatch(format -> format.id().equals(FORMAT));
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes,
                new Manifest(new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8))))) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(DECLARATION.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : List.of(Offer.class, Lines.class)) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(name));
                try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
                    code.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Uninstalls it and waits until the console knows nothing of it any more. */
    @Override
    public void close() throws BundleException {
        bundle.uninstall();
        Ui.waitUntil("the stranger's format is gone", () -> !known());
    }
}
