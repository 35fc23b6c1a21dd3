package io.isthmus.entra.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.AuditQuery;
import io.isthmus.sdk.port.AuditRecord;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.TestFacts;

@Timeout(60)
class EntraSourceTest {

    private static final String DOMAINS = "GET /v1.0/domains";

    private final StandInCloud cloud = new StandInCloud();
    private final Transports transports = cloud.transports(ProxyProvider.direct());
    private final SignInService signIn = new SignInService(new TestFacts(), transports, Map.of());
    private final CallContext context = CallContext.of(Cancel.never());
    private Source source;

    @BeforeEach
    void open() throws SourceException {
        source = open(Access.WRITE);
    }

    private Source open(Access access) throws SourceException {
        return new EntraSourceFactory(new TestFacts(), transports, signIn).open(
                StandInCloud.connection(ConnectionKind.DEMO), access, PersonPort.none(), context).get(0);
    }

    @AfterEach
    void close() {
        source.close();
        signIn.close();
        cloud.close();
    }

    @Test
    void aSourceKnowsItsTenantAndItsAccount() throws SourceException {
        assertEquals(Side.ENTRA, source.scope().side());
        assertEquals(StandInCloud.TENANT, source.scope().key());
        assertEquals(Optional.of(StandInCloud.ACCOUNT + ", read and write"), source.signedInAs());
        try (Source reading = open(Access.READ)) {
            assertEquals(Optional.of(StandInCloud.ACCOUNT + ", read only"), reading.signedInAs());
        }
    }

    @Test
    void aRequestGoesOutByteForByte() throws SourceException {
        cloud.answer("PATCH /v1.0/applications(uniqueName='exchangeserverapp-%C3%A9')", new Said(204, Map.of(), ""));
        Value body = Value.members().with("displayName", Value.of("é")).with("tags", Value.list());

        Answer answer = source.send(GraphRequest.of("PATCH",
                "/v1.0/applications(uniqueName='exchangeserverapp-%C3%A9')?$select=id", body)
                .header("Prefer", "create-if-missing"), context);

        StandInCloud.Asked asked = cloud.asked.get(cloud.asked.size() - 1);
        assertEquals("/v1.0/applications(uniqueName='exchangeserverapp-%C3%A9')?$select=id", asked.path());
        assertEquals("{\"displayName\":\"é\",\"tags\":[]}", asked.body());
        assertEquals("create-if-missing", asked.header("Prefer"));
        assertEquals("application/json", asked.header("Content-Type"));
        assertTrue(asked.header("Authorization").startsWith("Bearer eyJ"));
        assertEquals(204, answer.status());
        assertTrue(answer.body().isNull());
    }

    @Test
    void everyPageIsFollowedAndAnEntryThatComesTwiceCountsOnce() throws SourceException {
        pages();

        Answer answer = source.send(GraphRequest.get("/v1.0/domains"), context);

        assertEquals(List.of("a.com", "b.com", "c.com"), answer.body().at("/value").entries()
                .map(entry -> entry.at("/id").text().orElseThrow()).toList());
        assertTrue(answer.body().at("/@odata.nextLink").isNull());
        assertEquals(List.of("a.com", "b.com", "c.com"), source.read(Parts.DOMAINS, context).value().orElseThrow()
                .stream().map(Domain::name).toList());
    }

    private void pages() {
        String next = "\"@odata.nextLink\":\"" + cloud.uri() + "/v1.0/domains/more?$skiptoken=1\"";
        cloud.answer(DOMAINS, Said.ok("{" + next + ",\"value\":[{\"id\":\"a.com\"},{\"id\":\"b.com\"}]}"));
        cloud.answer("GET /v1.0/domains/more", Said.ok("{\"value\":[{\"id\":\"b.com\"},{\"id\":\"c.com\"}]}"));
    }

    @Test
    void aPageThatComesTwiceIsNoEnd() throws SourceException {
        pages();
        String again = "{\"@odata.nextLink\":\"" + cloud.uri() + "/v1.0/domains/more?$skiptoken=1\",\"value\":["
                + "{\"id\":\"a.com\"},{\"id\":\"b.com\"}]}";
        String last = "{\"value\":[{\"id\":\"c.com\"}]}";
        cloud.answer("GET /v1.0/domains/more", Said.ok(again), Said.ok(last), Said.ok(again), Said.ok(last));

        assertEquals(3, source.send(GraphRequest.get("/v1.0/domains"), context).body().at("/value").entries().count());
        assertEquals(3, source.read(Parts.DOMAINS, context).value().orElseThrow().size());
    }

    @Test
    void aListThatLeadsBackToItselfEnds() {
        String next = "\"@odata.nextLink\":\"" + cloud.uri() + "/v1.0/domains?$skiptoken=1\"";
        cloud.answer(DOMAINS, Said.ok("{" + next + ",\"value\":[{\"id\":\"a.com\"}]}"));

        assertEquals(Failure.Kind.BAD_ANSWER, failure(GraphRequest.get("/v1.0/domains")).kind());
        assertEquals(ReadState.FAILED, source.read(Parts.DOMAINS, context).state());
    }

    @Test
    void theTokenNeverFollowsALinkToAnotherHost() throws Exception {
        try (StandInCloud stranger = new StandInCloud()) {
            String next = "\"@odata.nextLink\":\"" + stranger.uri() + "/v1.0/domains?$skiptoken=1\"";
            cloud.answer(DOMAINS, Said.ok("{" + next + ",\"value\":[{\"id\":\"a.com\"}]}"));

            assertEquals(Failure.Kind.BAD_ANSWER, failure(GraphRequest.get("/v1.0/domains")).kind());
            assertEquals(ReadState.FAILED, source.read(Parts.DOMAINS, context).state());
            assertEquals(List.of(), stranger.asked);
        }
    }

    @Test
    void whatGraphRefusesIsToldWithItsCodeMessageAndRequestId() {
        cloud.answer("POST /v1.0/applications", Said.error(400, "Request_BadRequest", "A value is invalid."));

        Failure failure = failure(GraphRequest.of("POST", "/v1.0/applications", Value.members()));

        assertEquals(Failure.Kind.REFUSED, failure.kind());
        assertEquals(Optional.of("Request_BadRequest"), failure.code());
        assertEquals("A value is invalid.", failure.message());
        assertEquals(Optional.of("9f5f8ab1-0000-0000-0000-000000000000"), failure.requestId());
        assertFalse(failure.outcomeUnknown());
    }

    @Test
    void aRefusedReadingNamesThePermissionThatIsMissing() {
        cloud.answer(DOMAINS, Said.error(403, "Authorization_RequestDenied", "Insufficient privileges."));

        Reading<List<Domain>> reading = source.read(Parts.DOMAINS, context);

        assertEquals(ReadState.DENIED, reading.state());
        assertTrue(reading.failure().orElseThrow().advice().contains("Domain.Read.All"));
        assertEquals("GET /v1.0/domains", reading.origin());
    }

    @Test
    void anAuditLogThatMayNotBeReadIsAFailureThatNamesWhatIsMissing() {
        cloud.answer("GET /v1.0/auditLogs/directoryAudits",
                Said.error(403, "Authorization_RequestDenied", "Insufficient privileges."));
        Reading<List<AuditRecord>> log = audit();
        assertEquals(ReadState.DENIED, log.state());
        String advice = log.failure().orElseThrow().advice();
        assertTrue(advice.contains("AuditLog.Read.All") && advice.contains("Reports Reader"), advice);
    }

    @Test
    void whatTheAuditLogTellsOfOthersThanPeopleAndOfFailuresIsUnderstood() {
        String entry = "{\"id\":\"%s\",\"activityDateTime\":\"2026-11-20T12:00:00.7147707Z\",\"result\":\"%s\","
                + "\"activityDisplayName\":\"%s\",\"initiatedBy\":%s,\"targetResources\":[{\"id\":\"A-1\","
                + "\"modifiedProperties\":[{\"displayName\":\"Included Updated Properties\",\"newValue\":\"x\"}]}]}";
        cloud.answer("GET /v1.0/auditLogs/directoryAudits", Said.ok("{\"value\":[" + String.join(",",
                entry.formatted("1", "success", "Delete application", "{\"user\":null,\"app\":{\"appId\":\"c-1\","
                        + "\"displayName\":\"Tidy\"}}"),
                entry.formatted("2", "failure", "Delete application", "{\"user\":{\"id\":\"u-1\"}}"),
                entry.formatted("3", "success", "Add owner to application", "{\"user\":{\"id\":\"u-1\","
                        + "\"displayName\":null,\"userPrincipalName\":\"megan@contoso.com\"}}"),
                entry.formatted("4", "success", "Update application", "{\"user\":null,\"app\":null}")) + "]}"));
        List<AuditRecord> records = audit().value().orElseThrow();
        assertEquals(List.of("the application Tidy (c-1)", "megan@contoso.com", "Microsoft Entra ID itself"),
                records.stream().map(AuditRecord::by).toList());
        assertEquals(List.of(AuditRecord.Kind.REMOVED, AuditRecord.Kind.CHANGED, AuditRecord.Kind.CHANGED),
                records.stream().map(AuditRecord::kind).toList());
        assertEquals(List.of(Set.of(), Set.of("owners"), Set.of()), records.stream().map(AuditRecord::properties).toList());
        assertEquals(Set.of("a-1"), records.getFirst().objects());
    }

    private Reading<List<AuditRecord>> audit() {
        Instant until = Instant.parse("2026-11-20T13:00:00Z");
        return source.audit(new AuditQuery(Set.of("a-1"), until.minusSeconds(3600), until), context);
    }

    @Test
    void aFailedReadingIsNeverAnEmptyOne() {
        cloud.answer(DOMAINS, new Said(500, Map.of(), "<html>oops</html>"));
        assertEquals(ReadState.FAILED, source.read(Parts.DOMAINS, context).state());

        cloud.answer(DOMAINS, Said.ok("this is not JSON"));
        assertEquals(ReadState.FAILED, source.read(Parts.DOMAINS, context).state());
        assertEquals(Failure.Kind.BAD_ANSWER, failure(GraphRequest.get("/v1.0/domains")).kind());
    }

    @Test
    void throttlingIsWaitedForByTheConnectionsClock() {
        cloud.answer(DOMAINS, new Said(429, Map.of("Retry-After", "30"), ""), Said.ok("{\"value\":[]}"));

        assertEquals(List.of(), source.read(Parts.DOMAINS, context).value().orElseThrow());
    }

    @Test
    void throttlingThatOutlastsTheDeadlineIsTold() {
        cloud.answer(DOMAINS, new Said(429, Map.of("Retry-After", "30"), Said.error(429, "TooManyRequests", "Wait.")
                .body()));
        CallContext minute = new CallContext(Cancel.never(), Progress.silent(), Duration.ofMinutes(1));

        Failure failure = source.read(Parts.DOMAINS, minute).failure().orElseThrow();

        assertEquals(Failure.Kind.THROTTLED, failure.kind());
        assertEquals("Wait.", failure.message());
    }

    @Test
    void aClaimsChallengeIsAnsweredOnce() throws SourceException {
        String claims = Base64.getEncoder().encodeToString(
                "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}".getBytes(StandardCharsets.UTF_8));
        cloud.answer(DOMAINS, new Said(401, Map.of("WWW-Authenticate", "Bearer realm=\"\", error=\"insufficient_claims\","
                + " claims=\"" + claims + "\""), ""), Said.ok("{\"value\":[]}"));

        source.send(GraphRequest.get("/v1.0/domains"), context);

        List<StandInCloud.Asked> tokens = cloud.askedFor("POST /contoso.onmicrosoft.com/oauth2/v2.0/token");
        assertTrue(tokens.get(tokens.size() - 1).form().get("claims").contains("1700000000"));
    }

    @Test
    void aTokenThatGraphRefusesIsReplacedOnceAndThenTold() {
        cloud.answer(DOMAINS, Said.error(401, "InvalidAuthenticationToken", "Lifetime validation failed."));

        Failure failure = failure(GraphRequest.get("/v1.0/domains"));

        assertEquals(Failure.Kind.NOT_SIGNED_IN, failure.kind());
        assertEquals(2, cloud.askedFor(DOMAINS).size());
        assertEquals(2, cloud.askedFor("POST /contoso.onmicrosoft.com/oauth2/v2.0/token").size());
    }

    @Test
    void aSourceForReadingSendsNoChange() throws SourceException {
        try (Source reading = open(Access.READ)) {
            Failure failure = assertThrows(SourceException.class,
                    () -> reading.send(GraphRequest.delete("/v1.0/applications/1"), context)).failure();

            assertEquals(Failure.Kind.DENIED, failure.kind());
            assertEquals(List.of(), cloud.askedFor("DELETE /v1.0/applications/1"));
        }
    }

    @Test
    void aCmdletIsRefused() {
        assertEquals(Failure.Kind.REFUSED, failure(CmdletRequest.exchangeOnline("Get-OrganizationConfig")).kind());
    }

    @Test
    void anAnonymousRequestCarriesNoToken() throws SourceException {
        cloud.answer("GET /contoso.com/v2.0/.well-known/openid-configuration", Said.ok("{\"issuer\":\"x\"}"));

        Answer answer = source.send(new WebRequest(Side.ENTRA,
                URI.create("https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration")),
                context);

        assertEquals(Optional.of("x"), answer.body().at("/issuer").text());
        assertEquals("", cloud.asked.get(cloud.asked.size() - 1).header("Authorization"));
    }

    @Test
    void aCancelReachesTheSocketOfAReading() {
        cloud.stall(DOMAINS);
        CancelSource cancel = new CancelSource();
        Thread.ofPlatform().start(() -> {
            try {
                assertTrue(cloud.stalled.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            cancel.cancel();
        });

        assertThrows(CancelledException.class, () -> source.read(Parts.DOMAINS, CallContext.of(cancel)));
    }

    @Test
    void aPartOfAnotherSideIsNotAsked() {
        assertEquals(ReadState.NOT_ASKED, source.read(Parts.SERVERS, context).state());
    }

    @Test
    void aTenantThatIsNotNamedHasNoDirectoryToOpen() throws SourceException {
        Connection server = new Connection("server-only", "Server", ConnectionKind.TENANT,
                Map.of(Connection.SERVER, "ex01.ad.contoso.com"));

        assertEquals(List.of(), new EntraSourceFactory(new TestFacts(), transports, signIn).open(server, Access.READ,
                PersonPort.none(), context));
    }

    private Failure failure(Request request) {
        return assertThrows(SourceException.class, () -> source.send(request, context)).failure();
    }
}
