package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.testkit.PlainP2;

/** What a certificate says that it is for, and that a time which anybody stamped proves nothing. */
class PurposeTest {

    private static final String ID = "com.example.first";
    private static final Instant NOW = Instant.now();
    private static final Instant LAST_YEAR = NOW.minus(Duration.ofDays(365));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    @TempDir
    Path place;
    private Workshop workshop;
    private Keys vendor;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(PlainP2.shared().agents(), place);
        vendor = Keys.selfSigned("CN=Vendor", LAST_YEAR, TOMORROW);
        workshop.pin(vendor.file(place));
    }

    private List<String> installed(MadePlugin plugin) throws Exception {
        try (PluginWork work = workshop.begin()) {
            work.install(work.offer(plugin.site(PlainP2.shared().agents(), place).toUri()), Set.of());
        } catch (RefusedException refused) {
            return List.of(refused.refusal().name());
        }
        return workshop.versions();
    }

    private List<String> installedFrom(Keys signer) throws Exception {
        return installed(new MadePlugin(ID, "1.0.0").signed(signer::sign));
    }

    @Test
    void aCertificateForCodeIsForCode() throws Exception {
        assertEquals(List.of("1.0.0"), installedFrom(vendor.issuesFor("CN=Developer", YESTERDAY, TOMORROW,
                KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_codeSigning)));
    }

    @Test
    void oneForEveryPurposeIsForCode() throws Exception {
        assertEquals(List.of("1.0.0"), installedFrom(vendor.issuesFor("CN=Developer", YESTERDAY, TOMORROW,
                KeyPurposeId.anyExtendedKeyUsage)));
    }

    @Test
    void oneForServersIsNot() throws Exception {
        assertEquals(List.of(Refusal.NOT_FOR_CODE.name()), installedFrom(vendor.issuesFor("CN=www.example.com",
                YESTERDAY, TOMORROW, KeyPurposeId.id_kp_serverAuth)));
    }

    @Test
    void aSignatureByOneThatMaySignNothingIsNone() throws Exception {
        assertEquals(List.of(Refusal.UNSIGNED.name()),
                installedFrom(vendor.issuesFor("CN=Authority", YESTERDAY, TOMORROW)));
    }

    @Test
    void aTimeThatAnybodyStampedDoesNotMakeAnOldKeyYoung() throws Exception {
        Keys over = vendor.issues("CN=Over", LAST_YEAR, YESTERDAY);
        Keys nobody = Keys.selfSigned("CN=Nobody", LAST_YEAR, TOMORROW).issuesFor("CN=Time", LAST_YEAR, TOMORROW,
                KeyPurposeId.id_kp_timeStamping);
        try (MadeUpAuthority authority = nobody.stamping(YESTERDAY.minus(Duration.ofDays(7)))) {
            MadePlugin plugin = new MadePlugin(ID, "1.0.0").signed(jar -> over.sign(jar, authority.address()));
            assertTheJdkTakesTheStamp(plugin.bundle(place));
            assertEquals(List.of(Refusal.EXPIRED.name()), installed(plugin));
        }
    }

    @Test
    void aTimeThatAnybodyStampedMakesNoBrokenDigestGood() throws Exception {
        Instant then = Instant.parse("2018-01-01T00:00:00Z");
        Keys nobody = Keys.selfSigned("CN=Nobody", then, TOMORROW).issuesFor("CN=Time", then, TOMORROW,
                KeyPurposeId.id_kp_timeStamping);
        Keys developer = vendor.issues("CN=Developer", then, TOMORROW);
        try (MadeUpAuthority authority = nobody.stamping(then)) {
            MadePlugin plugin = new MadePlugin(ID, "1.0.0")
                    .signed(jar -> developer.sign(jar, "SHA-1", authority.address()));
            assertTheJdkTakesTheStamp(plugin.bundle(place));
            assertEquals(List.of(Refusal.WEAK_SIGNATURE.name()), installed(plugin));
        }
    }

    private static void assertTheJdkTakesTheStamp(Path signed) throws Exception {
        try (JarFile jar = new JarFile(signed.toFile(), true)) {
            JarEntry entry = jar.getJarEntry("plugin.xml");
            try (InputStream in = jar.getInputStream(entry)) {
                in.readAllBytes();
            }
            assertNotNull(entry.getCodeSigners()[0].getTimestamp());
        }
    }
}
