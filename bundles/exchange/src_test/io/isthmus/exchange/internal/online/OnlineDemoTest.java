package io.isthmus.exchange.internal.online;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.Emulator;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Transports;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** Exchange Online of the demo organization, as the console reads and changes it. */
@Timeout(120)
class OnlineDemoTest {

    private static final String TENANT = "3f2a9c74-1d85-4e6b-a0f7-5c9e8b3d2146";
    private static final String CLIENT = "14d82eec-204b-4c2f-b7e8-296a70dab67e";
    private static final String AUTHORITY = "https://login.microsoftonline.com/" + TENANT + "/oauth2/v2.0/";

    @TempDir
    private Path folder;

    private final Emulator emulator = new Emulator();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void everyPartIsRead() throws Exception {
        Source online = online("fresh-hybrid", Access.READ);

        assertEquals(TENANT, online.scope().key());
        for (Part<?> part : online.parts()) {
            Reading<?> reading = read(online, part);
            assertTrue(reading.known(), () -> part.id() + ": " + reading);
        }
    }

    @Test
    void whatTheDataSheetSaysComesThrough() throws Exception {
        Source online = online("fresh-hybrid", Access.READ);
        ExchangeOnlineOrganization organization = read(online, Parts.ONLINE_ORGANIZATION).value().orElseThrow();

        assertEquals(Optional.of(true), organization.ewsEnabled());
        assertEquals(3, organization.ewsAllowedAppIds().size());
        assertTrue(read(online, Parts.INBOUND_CONNECTORS).value().orElseThrow().stream()
                .anyMatch(connector -> connector.connectorType().equals("OnPremises")));
        assertTrue(read(online, Parts.OUTBOUND_CONNECTORS).value().orElseThrow().stream()
                .anyMatch(connector -> connector.smartHosts().contains("mail.contoso.com")));
        assertTrue(read(online, Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS).value().orElseThrow().stream()
                .anyMatch(connector -> connector.enabled()));
    }

    @Test
    void theWayToOnPremisesIsProven() throws Exception {
        List<OAuthConnectivity> proofs = read(online("fresh-hybrid", Access.READ), Parts.OAUTH_TO_ON_PREMISES).value()
                .orElseThrow();

        assertTrue(proofs.getFirst().success(), proofs::toString);
        assertTrue(proofs.getFirst().target().startsWith("https://"));
    }

    @Test
    void theEwsListIsChangedAsAWhole() throws Exception {
        Source online = online("fresh-hybrid", Access.WRITE);
        List<String> ids = new ArrayList<>(read(online, Parts.ONLINE_ORGANIZATION).value().orElseThrow()
                .ewsAllowedAppIds());
        ids.add("0e3b6d7a-1111-4222-8333-444455556666");
        online.send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsAllowedAppIDs", Value.texts(ids)),
                usual());

        assertEquals(ids, read(online, Parts.ONLINE_ORGANIZATION).value().orElseThrow().ewsAllowedAppIds());
    }

    @Test
    void aReadersRoleIsRefusedToWrite() throws Exception {
        Source online = online("denied", Access.WRITE);
        Failure failure = assertThrows(SourceException.class, () -> online.send(CmdletRequest
                .exchangeOnline("Set-OrganizationConfig").with("EwsEnabled", Value.of(true)), usual())).failure();

        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertTrue(failure.requestId().isPresent());
    }

    private Source online(String scenario, Access access) throws Exception {
        Connection connection = new Connection("demo", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
        DemoPort.Demo demo = emulator.join(connection, folder);
        open.add(demo);
        Transports transports = new Transports();
        transports.bindDemos(emulator);
        HttpTransport transport = transports.open(connection);
        open.add(transport);
        Source source = new OnlineSourceFactory(DataPacks.builtIn(), new Tokens(transport, demo.account()), transports)
                .open(connection, access, PersonPort.none(), usual()).getFirst();
        open.add(source);
        return source;
    }

    /** Signs in for each token anew. */
    private record Tokens(HttpTransport transport, String account) implements TokenPort {
        @Override
        public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
                PersonPort person, CallContext context) throws SourceException {
            return new AccessToken(OnlineDemoTest.token(transport), TenantId.of(TENANT), account, true);
        }

        @Override
        public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
                PersonPort person, CallContext context) throws SourceException {
            return token(connection, audience, access, Optional.empty(), person, context);
        }
    }

    /** Signs in by a code for another device; the demo's person says yes to everything. */
    private static String token(HttpTransport transport) throws SourceException {
        Value device = post(transport, "devicecode", Map.of("client_id", CLIENT, "scope",
                "https://outlook.office365.com/.default"));
        String code = device.at("/device_code").text().orElseThrow();
        for (int i = 0; i < 5; i++) {
            Value answer = post(transport, "token", Map.of("client_id", CLIENT, "device_code", code, "grant_type",
                    "urn:ietf:params:oauth:grant-type:device_code"));
            if (answer.at("/access_token").text().isPresent()) {
                return answer.at("/access_token").text().get();
            }
        }
        throw new IllegalStateException("the demo gave no token");
    }

    private static Value post(HttpTransport transport, String endpoint, Map<String, String> form)
            throws SourceException {
        String body = form.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpAnswer answer = transport.send(HttpCall.of(Side.ENTRA, "sign in", "POST", URI.create(AUTHORITY + endpoint),
                body.getBytes(StandardCharsets.UTF_8)).withHeader("Content-Type", "application/x-www-form-urlencoded"),
                Cancel.never());
        try {
            return Codec.read(answer.text());
        } catch (JsonException broken) {
            throw new IllegalStateException(answer.text(), broken);
        }
    }

    private static <T> Reading<T> read(Source source, Part<T> part) {
        return source.read(part, usual());
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }
}
