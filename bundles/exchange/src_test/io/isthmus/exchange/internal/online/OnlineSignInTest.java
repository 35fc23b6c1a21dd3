package io.isthmus.exchange.internal.online;

import static io.isthmus.exchange.internal.online.OnlineStandIn.bytes;
import static io.isthmus.exchange.internal.online.OnlineStandIn.json;
import static io.isthmus.exchange.internal.online.OnlineStandIn.usual;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;

/** How requests to Exchange Online are signed in. */
@Timeout(60)
class OnlineSignInTest extends OnlineFixture {

    @Test
    void aRequestIsSignedInAndAnchored() throws Exception {
        service.always(200, Value.members().with("value", Value.list()));
        service.source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());
        service.signInAsApplication();
        service.source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());

        assertEquals("Bearer secret", service.seen().getFirst().headers().get("authorization"));
        assertEquals("UPN:admin@contoso.example", service.seen().getFirst().headers().get("x-anchormailbox"));
        assertEquals("APP:SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}@" + OnlineStandIn.TENANT,
                service.seen().getLast().headers().get("x-anchormailbox"));
        assertEquals("odata.maxpagesize=1000", service.seen().getFirst().headers().get("prefer"));
        assertEquals("application/json; charset=utf-8", service.seen().getFirst().headers().get("content-type"));
    }

    @Test
    void aChallengeForClaimsIsAnsweredOnce() throws Exception {
        service.on("InvokeCommand", (exchange, request) -> {
            if (service.seen().size() == 1) {
                exchange.getResponseHeaders().add("WWW-Authenticate",
                        "Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\"");
                bytes(exchange, 401, "");
            } else {
                json(exchange, 200, Value.members().with("value", Value.list()));
            }
        });
        service.source(Access.READ).send(CmdletRequest.exchangeOnline("Get-AcceptedDomain"), usual());

        assertEquals(Optional.of("{\"a\":1}"), service.challenges().getLast());
    }

    @Test
    void aTokenThatIsRefusedWithoutAChallengeIsRenewedForAChangeToo() throws Exception {
        service.on("InvokeCommand", (exchange, request) -> {
            if (request.headers().get("authorization").equals("Bearer secret")) {
                bytes(exchange, 401, "");
            } else {
                json(exchange, 200, Value.members().with("value", Value.list()));
            }
        });
        service.source(Access.WRITE).send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsEnabled",
                Value.of(true)), usual());

        assertEquals(List.of("Bearer secret", "Bearer renewed secret"),
                service.seen().stream().map(request -> request.headers().get("authorization")).toList());
        assertEquals(service.seen().getFirst().body(), service.seen().getLast().body());
    }
}
