package io.isthmus.signins.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;

class ProofOfUseTest {

    private static final String USUAL = "203.0.113.25";
    private static final AskedAt NOW = new AskedAt(Contoso.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private final List<Value.Members> records = new ArrayList<>();

    private void signIn(Duration ago, Thumbprint certificate, String address, int error) {
        records.add(Value.members().with("id", Value.of(new UUID(1, records.size()).toString()))
                .with("createdDateTime", Value.of(Contoso.NOW.minus(ago).toString()))
                .with("signInEventTypes", Value.texts(List.of("servicePrincipal")))
                .with("appId", Value.of(Contoso.APP.text())).with("appDisplayName", Value.of("A former name"))
                .with("servicePrincipalCredentialThumbprint", Value.of(certificate.text()))
                .with("clientCredentialType", Value.of("certificate")).with("ipAddress", Value.of(address))
                .with("status", Value.members().with("errorCode", Value.of(error))));
    }

    private ProofOfUse proof(Set<AppId> applications, Contoso contoso) throws Exception {
        Path file = Files.write(folder.resolve("signins.jsonl"),
                records.stream().map(record -> Codec.write(record, false)).toList());
        try (SignInStore store = SignInStores.open(folder.resolve("store"))) {
            store.take(file, Progress.silent(), Cancel.never());
            Optional<Snapshot> snapshot = Optional.ofNullable(contoso).map(Contoso::snapshot);
            return ProofOfUse.of(store, applications, Filter.ALL, NOW, snapshot, Cancel.never());
        }
    }

    private static Contoso held(ServerCertificates... held) {
        return Contoso.setUp().with(Parts.CERTIFICATES,
                Stream.concat(Stream.of(held), Stream.of(certificates("EX03", false))).toList());
    }

    private static ServerCertificates certificates(String server, boolean current) {
        ServerCertificates any = Contoso.setUp().snapshot().sides().stream()
                .flatMap(side -> side.read(Parts.CERTIFICATES).value().stream()).flatMap(List::stream)
                .findFirst().orElseThrow();
        return new ServerCertificates(server, Reading.read(any.certificates().value().orElseThrow().stream()
                .filter(one -> current || !one.thumbprint().equals(Contoso.CURRENT)).toList(), Contoso.NOW, server));
    }

    @Test
    void eachKeyIsToldFromEachAddressWithItsFirstAndLastSuccess() throws Exception {
        signIn(Duration.ofDays(9), Contoso.CURRENT, USUAL, 700027);
        signIn(Duration.ofDays(8), Contoso.CURRENT, USUAL, 0);
        signIn(Duration.ofDays(1), Contoso.CURRENT, USUAL, 0);
        signIn(Duration.ofHours(1), Contoso.CURRENT, USUAL, 700027);
        signIn(Duration.ofDays(2), Contoso.CURRENT, "198.51.100.7", 0);
        signIn(Duration.ofDays(3), Contoso.FOREIGN, USUAL, 700027);

        List<ProvenUse> uses = proof(ProofOfUse.dedicated(Contoso.setUp().snapshot()), Contoso.setUp()).uses();

        assertEquals(3, uses.size());
        ProvenUse usual = uses.getFirst();
        assertEquals(List.of(4L, 2L, 2L), List.of(usual.use().signIns(), usual.use().succeeded(), usual.use().failed()));
        assertEquals(Optional.of(Contoso.NOW.minus(Duration.ofDays(8))), usual.use().firstSuccess());
        assertEquals(Optional.of(Contoso.NOW.minus(Duration.ofDays(1))), usual.use().lastSuccess());
        assertEquals(Contoso.NOW.minus(Duration.ofDays(9)), usual.use().first());
        assertEquals(Contoso.NOW.minus(Duration.ofHours(1)), usual.use().last());
        assertEquals(KeyStanding.CURRENT, usual.standing());
        assertEquals(Contoso.APP_NAME, usual.application());
        assertEquals(Optional.of(Contoso.CERTIFICATE_END), usual.ends());
        assertEquals(KeyStanding.GONE, uses.get(2).standing());
        assertEquals(Optional.empty(), uses.get(2).use().lastSuccess());
    }

    @Test
    void aServerIsNamedOnlyWhereItAloneHoldsTheCertificate() throws Exception {
        signIn(Duration.ofDays(1), Contoso.CURRENT, USUAL, 0);

        PossibleServers shared = servers(held(certificates("EX01", true), certificates("EX02", true)));
        assertEquals(Optional.empty(), shared.server());
        assertTrue(shared.text().startsWith("not distinguishable: EX01, EX02"), shared.text());

        assertEquals(Optional.of("EX01"),
                servers(held(certificates("EX01", true), certificates("EX02", false))).server());

        PossibleServers unread = servers(held(certificates("EX01", true), new ServerCertificates("EX02", Reading.failed(
                Failure.of(Failure.Kind.UNREACHABLE, Side.ON_PREMISES, "ask", "silent", "look"), Contoso.NOW, "EX02"))));
        assertEquals(Optional.empty(), unread.server());
        assertTrue(unread.text().contains("EX02"), unread.text());

        assertEquals(Optional.empty(), servers(held(certificates("EX01", true))).server(), "EX02 was not asked");
        assertEquals(Optional.empty(), servers(null).server());
    }

    private PossibleServers servers(Contoso contoso) throws Exception {
        return proof(Set.of(Contoso.APP), contoso).uses().getFirst().servers();
    }

    @Test
    void whatIsNotKeptIsNamedAndNoTimeIsSaidToBeWhole() throws Exception {
        signIn(Duration.ofDays(1), Contoso.CURRENT, USUAL, 0);

        ProofOfUse proof = proof(Set.of(Contoso.APP, AppId.EXCHANGE_ONLINE), null);

        assertEquals(Map.of(AppId.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE.text()), proof.unused());
        assertEquals(List.of(), proof.fetched());
        assertEquals("A former name", proof.uses().getFirst().application());
        assertEquals(KeyStanding.NOT_TOLD, proof.uses().getFirst().standing());
    }
}
