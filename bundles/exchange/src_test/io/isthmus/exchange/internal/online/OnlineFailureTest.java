package io.isthmus.exchange.internal.online;

import static io.isthmus.exchange.internal.online.OnlineStandIn.bytes;
import static io.isthmus.exchange.internal.online.OnlineStandIn.json;
import static io.isthmus.exchange.internal.online.OnlineStandIn.usual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;

/** What Exchange Online's adapter says where the service, the connection or the request is not as it should be. */
@Timeout(60)
class OnlineFailureTest extends OnlineFixture {

    @ParameterizedTest
    @CsvSource({"403,Microsoft.Exchange.X.CmdletAccessDeniedException,DENIED",
            "404,System.Management.Automation.CommandNotFoundException,DENIED",
            "400,Microsoft.Exchange.Y.ManagementObjectNotFoundException,NOT_FOUND",
            "400,System.Management.Automation.ParameterBindingException,REFUSED",
            "401,,NOT_SIGNED_IN", "404,,REFUSED", "500,,SERVICE_ERROR"})
    void anErrorTellsWhatTheCmdletSaid(int status, String exception, Failure.Kind kind) {
        String type = exception == null ? "" : exception;
        service.always(status, Value.members().with("error", Value.members().with("code", Value.of("BadRequest"))
                .with("message", Value.of("Error executing cmdlet")).with("details", Value.list(Value.members()
                        .with("message", Value.of("|" + type + "|The reason in words."))))));
        Failure failure = failure(CmdletRequest.exchangeOnline("Get-Mailbox"));

        assertEquals(kind, failure.kind());
        assertEquals("The reason in words.", failure.message());
        assertEquals(type.isEmpty() ? "BadRequest" : type.substring(type.lastIndexOf('.') + 1),
                failure.code().orElseThrow());
        assertEquals("request-7", failure.requestId().orElseThrow());
        assertEquals("run Get-Mailbox", failure.attempted());
        assertFalse(failure.advice().isBlank());
    }

    @Test
    void whatIsNoJsonIsSaidWithItsStatus() {
        service.on("InvokeCommand", (exchange, request) -> bytes(exchange, 403, "<html>Proxy</html>"));

        assertTrue(failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).message().contains("403"));
        service.on("InvokeCommand", (exchange, request) -> bytes(exchange, 200, "<html>Proxy</html>"));
        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example/adminapi", "http://outlook.office365.com/adminapi", "relative", "'https://a b'"})
    void aNextPageThatLeadsAwayIsNotFollowed(String link) {
        service.always(200, Value.members().with("value", Value.list()).with("@odata.nextLink", Value.of(link)));

        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(1, service.seen().size());
    }

    @Test
    void aNextPageThatLeadsInACircleIsNotFollowedForEver() {
        service.always(200, Value.members().with("value", Value.list()).with("@odata.nextLink",
                Value.of(OnlineStandIn.SERVICE + OnlineStandIn.PATH + "InvokeCommand?$skiptoken=same")));

        assertEquals(Failure.Kind.BAD_ANSWER, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(2, service.seen().size());
    }

    @Test
    void theDeadlineIsThatOfAllPagesTogether() {
        service.on("InvokeCommand", (exchange, request) -> {
            service.clock().advance(Duration.ofMinutes(2));
            json(exchange, 200, Value.members().with("value", Value.list()).with("@odata.nextLink",
                    Value.of(OnlineStandIn.SERVICE + OnlineStandIn.PATH + "InvokeCommand?$skiptoken="
                            + service.seen().size())));
        });

        assertEquals(Failure.Kind.UNREACHABLE, failure(CmdletRequest.exchangeOnline("Get-AcceptedDomain")).kind());
        assertEquals(3, service.seen().size(), "five minutes in all");
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNotRepeated() {
        service.on("InvokeCommand", (exchange, request) -> exchange.close());
        SourceException lost = assertThrows(SourceException.class, () -> service.source(Access.WRITE)
                .send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsEnabled", Value.of(true)),
                        usual()));

        assertTrue(lost.failure().outcomeUnknown());
        assertEquals(1, service.seen().size());
    }

    @Test
    void aConnectionForReadingChangesNothing() {
        SourceException refused = assertThrows(SourceException.class, () -> service.source(Access.READ)
                .send(CmdletRequest.exchangeOnline("Set-OrganizationConfig"), usual()));

        assertEquals(Failure.Kind.REFUSED, refused.failure().kind());
        assertEquals(0, service.seen().size());
    }

    @Test
    void aCmdletOfTheOtherSideIsNotSent() {
        assertThrows(SourceException.class,
                () -> service.source(Access.WRITE).send(CmdletRequest.onPremises("Get-AuthServer"), usual()));
        assertEquals(0, service.seen().size());
    }

    @Test
    void aCancelEndsTheWait() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        service.on("InvokeCommand", (exchange, request) -> {
            arrived.countDown();
            await(new CountDownLatch(1));
        });
        CancelSource cancel = new CancelSource();
        CompletableFuture.runAsync(() -> {
            await(arrived);
            cancel.cancel();
        }, service.threads());

        assertThrows(CancelledException.class, () -> service.source(Access.READ).read(Parts.ONLINE_ACCEPTED_DOMAINS,
                CallContext.of(cancel)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Failure failure(CmdletRequest request) {
        return assertThrows(SourceException.class, () -> service.source(Access.READ).send(request, usual())).failure();
    }
}
