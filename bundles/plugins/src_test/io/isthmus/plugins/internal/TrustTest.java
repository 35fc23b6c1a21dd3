package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.testkit.PlainP2;

/** Who is believed, and what is refused with which reason. */
class TrustTest {

    private static final String ID = "com.example.first";
    private static final Instant NOW = Instant.now();
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private static Keys vendor;

    @TempDir
    Path place;
    private Workshop workshop;

    @BeforeAll
    static void start() throws Exception {
        vendor = Keys.selfSigned("CN=Vendor", YESTERDAY, TOMORROW);
    }

    @BeforeEach
    void open() {
        workshop = new Workshop(PlainP2.shared().agents(), place);
    }

    private Path site(Keys signer) throws Exception {
        return new MadePlugin(ID, "1.0.0").signed(signer::sign).site(PlainP2.shared().agents(), place);
    }

    private RefusedException refused(Path site) throws Exception {
        try (PluginWork work = workshop.begin()) {
            work.install(work.offer(site.toUri()), Set.of());
        } catch (RefusedException refused) {
            assertEquals(List.of(), workshop.versions());
            return refused;
        }
        throw new AssertionError("it was installed");
    }

    private void installs(Path site, String signer) throws Exception {
        try (PluginWork work = workshop.begin()) {
            OfferedPlugin offered = work.offer(site.toUri()).plugins().getFirst();
            assertEquals(OfferedPlugin.Trust.SIGNED, offered.trust());
            assertTrue(offered.signer().orElseThrow().contains(signer), offered::toString);
            assertTrue(offered.signer().orElseThrow().matches(".* \\([0-9a-f]{4}( [0-9a-f]{4})+\\)"), offered::toString);
            work.install(work.offer(site.toUri()), Set.of());
        }
        assertEquals(List.of("1.0.0"), workshop.versions());
    }

    @Test
    void aPinnedSignersPlugInIsInstalled() throws Exception {
        workshop.pin(vendor.file(place));
        installs(site(vendor), "CN=Vendor");
    }

    @Test
    void anAdministratorsPolicyPinsAKeyAsWell() throws Exception {
        workshop.pinByPolicy("-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(
                vendor.certificate().getEncoded()) + "\n-----END CERTIFICATE-----\n");
        installs(site(vendor), "CN=Vendor");
    }

    @Test
    void oneWhoseCertificateAPinnedOneIssuedIsBelievedToo() throws Exception {
        workshop.pin(vendor.file(place));
        installs(site(vendor.issues("CN=Developer", YESTERDAY, TOMORROW)), "CN=Developer");
    }

    @Test
    void anUnsignedOneIsRefused() throws Exception {
        workshop.pin(vendor.file(place));
        assertEquals(Refusal.UNSIGNED,
                refused(new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(), place)).refusal());
    }

    @Test
    void aSignerOfTheSameNameIsNotThePinnedOne() throws Exception {
        workshop.pin(vendor.file(place));
        RefusedException refused = refused(site(Keys.selfSigned("CN=Vendor", YESTERDAY, TOMORROW)));
        assertEquals(Refusal.UNKNOWN_SIGNER, refused.refusal());
        assertTrue(refused.getMessage().contains("CN=Vendor"), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"-365, -1", "1, 365"})
    void aKeyWhoseTimeIsOverOrNotYetThereIsRefused(int begins, int ends) throws Exception {
        Keys other = Keys.selfSigned("CN=Another time", NOW.plus(Duration.ofDays(begins)),
                NOW.plus(Duration.ofDays(ends)));
        workshop.pin(other.file(place));
        assertEquals(Refusal.EXPIRED, refused(site(other)).refusal());
    }

    @Test
    void aCertificateThatItsIssuerTookBackIsRefused() throws Exception {
        Keys developer = vendor.issues("CN=Developer", YESTERDAY, TOMORROW);
        workshop.pin(vendor.file(place));
        workshop.pin(vendor.revoking(developer, place));
        assertEquals(Refusal.REVOKED, refused(site(developer)).refusal());
    }

    @Test
    void aListOfSomebodyElseTakesNothingBack() throws Exception {
        workshop.pin(vendor.file(place));
        workshop.pin(Keys.selfSigned("CN=Vendor", YESTERDAY, TOMORROW).revoking(vendor, place));
        installs(site(vendor), "CN=Vendor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "MD5"})
    void aJarWhoseEntriesAreSignedByABrokenAlgorithmIsNotSigned(String digests) throws Exception {
        workshop.pin(vendor.file(place));
        Path site = new MadePlugin(ID, "1.0.0").signed(jar -> vendor.sign(jar, digests))
                .site(PlainP2.shared().agents(), place);
        assertEquals(Refusal.UNSIGNED, refused(site).refusal());
    }

    @Test
    void aJarThatIsNotWhatTheListSaysIsRefused() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Altered.entries(Altered.bundle(site), entries -> entries.put("more.txt", new byte[1]));
        assertEquals(Refusal.TAMPERED, refused(site).refusal());
    }

    @Test
    void anEntryThatWasChangedAfterSigningIsFoundThoughTheListAgrees() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Altered.bundleAndList(site, entries -> entries.put("com/example/First.class",
                "another".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Refusal.TAMPERED, refused(site).refusal());
    }

    @Test
    void anEntryThatCameLaterIsFound() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Altered.bundleAndList(site, entries -> entries.put("com/example/More.class", new byte[1]));
        assertEquals(Refusal.TAMPERED, refused(site).refusal());
    }

    @Test
    void anEntryThatWasTakenOutIsFound() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Altered.bundleAndList(site, entries -> entries.remove("com/example/First.class"));
        RefusedException refused = refused(site);
        assertEquals(Refusal.TAMPERED, refused.refusal());
        assertTrue(refused.getMessage().contains("com/example/First.class"), refused::getMessage);
    }

    @Test
    void instructionsThatSomebodyWroteIntoTheListAreRefused() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Altered.list(site, "content", text -> text.replace("<touchpointData size='1'/>",
                "<touchpointData size='1'><instructions size='1'><instruction key='configure'>"
                        + "addJvmArg(jvmArg:-javaagent:evil.jar)</instruction></instructions></touchpointData>"));
        RefusedException refused = refused(site);
        assertEquals(Refusal.TAMPERED, refused.refusal());
        assertTrue(refused.getMessage().contains("configure"), refused::getMessage);
    }

    @Test
    void whatTheListLeavesOutIsNeededAllTheSame() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = new MadePlugin(ID, "1.0.0").header("Import-Package", "org.eclipse.swt.widgets")
                .signed(vendor::sign).site(PlainP2.shared().agents(), place);
        Altered.list(site, "content", text -> text.replace("org.eclipse.swt.widgets", "java.lang"));
        assertEquals(Refusal.MISSING_REQUIREMENT, refused(site).refusal());
    }

    @Test
    void anotherPlugInsJarInThisOnesPlaceIsFound() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = site(vendor);
        Path other = new MadePlugin("com.example.other", "9.0.0").signed(vendor::sign)
                .bundle(Files.createDirectories(place.resolve("other")));
        Altered.replaceBundle(site, other);
        assertEquals(Refusal.TAMPERED, refused(site).refusal());
    }

    @Test
    void aDeclarationWithADocumentTypeIsRefused() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = new MadePlugin(ID, "1.0.0").declaring("""
                <!DOCTYPE plugin [<!ENTITY secret SYSTEM "file:///etc/passwd">]><plugin>&secret;</plugin>
                """).signed(vendor::sign).site(PlainP2.shared().agents(), place);
        assertEquals(Refusal.UNREADABLE, refused(site).refusal());
    }

    @Test
    void aPartOfOurOwnBundlesIsRefused() throws Exception {
        workshop.pin(vendor.file(place));
        Path site = new MadePlugin(ID, "1.0.0").header("Fragment-Host", "io.isthmus.sdk").signed(vendor::sign)
                .site(PlainP2.shared().agents(), place);
        assertEquals(Refusal.MISSING_REQUIREMENT, refused(site).refusal());
    }
}
