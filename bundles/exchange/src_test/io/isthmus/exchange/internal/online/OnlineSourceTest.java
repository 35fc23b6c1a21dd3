package io.isthmus.exchange.internal.online;

import static io.isthmus.exchange.internal.online.OnlineStandIn.json;
import static io.isthmus.exchange.internal.online.OnlineStandIn.usual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** What Exchange Online's adapter reads and writes, where the service answers as it was seen to answer. */
@Timeout(60)
class OnlineSourceTest extends OnlineFixture {

    @Test
    void theSameBodyIsPostedAgainToEachNextPage() throws Exception {
        service.on("InvokeCommand", (exchange, request) -> {
            int page = exchange.getRequestURI().getQuery() == null ? 0
                    : Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll("\\D", ""));
            Value.Members body = Value.members().with("value", Value.list(domain("d" + page + ".example")))
                    .with("@adminapi.warnings", Value.list(Value.of("page " + page)));
            json(exchange, 200, page == 2 ? body : body.with("@odata.nextLink",
                    Value.of(OnlineStandIn.SERVICE + OnlineStandIn.PATH + "InvokeCommand?$skiptoken=" + (page + 1))));
        });
        CmdletRequest request = CmdletRequest.exchangeOnline("Get-AcceptedDomain").with("ResultSize", "Unlimited");
        Answer answer = service.source(Access.READ).send(request, usual());

        assertEquals(List.of("d0.example", "d1.example", "d2.example"),
                answer.body().entries().map(domain -> domain.at("/DomainName").text().orElseThrow()).toList());
        assertEquals(List.of("page 0", "page 1", "page 2"), answer.warnings());
        assertEquals(1, service.seen().stream().map(OnlineStandIn.Seen::body).distinct().count());
        assertEquals(Optional.of("Unlimited"),
                service.seen().getLast().body().at("/CmdletInput/Parameters/ResultSize").text());
    }

    @Test
    void readingsOfOneMomentAreOneBatch() throws Exception {
        service.on("$batch", (exchange, request) -> json(exchange, 200, Value.members().with("responses",
                new Value.Array(request.body().at("/requests").entries().map(part -> batched(part.at("/body"))
                        .with("id", part.at("/id"))).map(Value.class::cast).toList()))));
        service.on("InvokeCommand", (exchange, request) -> json(exchange,
                batched(request.body()).at("/status").whole().orElseThrow().intValue(),
                batched(request.body()).at("/body")));
        OnlineSource source = service.source(Access.READ);
        List<Part<?>> parts = List.copyOf(source.parts());
        List<Reading<?>> readings = sideBySide(source, parts);

        assertTrue(service.seen().size() < parts.size(), () -> service.seen().toString());
        OnlineStandIn.Seen batch = service.seen().stream().filter(request -> request.path().endsWith("$batch"))
                .findFirst().orElseThrow();
        Map<String, String> headers = new HashMap<>();
        ((Value.Members) batch.body().at("/requests/0/headers")).values()
                .forEach((name, value) -> headers.put(name, value.text().orElseThrow()));
        assertTrue(headers.get("Prefer").contains("odata.continue-on-error"));
        assertTrue(headers.containsKey("X-CmdletName"));
        for (int i = 0; i < parts.size(); i++) {
            ReadState expected = parts.get(i) == Parts.INBOUND_CONNECTORS ? ReadState.DENIED : ReadState.READ;
            assertEquals(expected, readings.get(i).state(), parts.get(i).id() + readings.get(i));
        }
    }

    @Test
    void whatABatchPutsOffIsAskedByItself() throws Exception {
        service.on("$batch", (exchange, request) -> json(exchange, 200, Value.members().with("responses",
                new Value.Array(request.body().at("/requests").entries().<Value>map(part -> Value.members()
                        .with("id", part.at("/id")).with("status", Value.of(429)).with("body", Value.members()))
                        .toList()))));
        service.always(200, Value.members().with("value", Value.list()));
        sideBySide(service.source(Access.READ),
                List.of(Parts.ONLINE_ACCEPTED_DOMAINS, Parts.INBOUND_CONNECTORS))
                .forEach(reading -> assertEquals(ReadState.READ, reading.state()));

        assertEquals(List.of("Get-AcceptedDomain", "Get-InboundConnector"),
                service.seen().stream().map(OnlineStandIn.Seen::cmdlet).filter(cmdlet -> !cmdlet.isEmpty()).sorted()
                        .toList());
    }

    @Test
    void theEwsListIsReadAndWritten() throws Exception {
        service.always(200, Value.members().with("value", Value.list(Value.members().with("Name", Value.of("contoso"))
                .with("EwsEnabled", Value.of(true)).with("EwsAllowedAppIDs@odata.type", Value.of("#Collection(String)"))
                .with("EwsAllowedAppIDs", Value.list(Value.of("id-1"), Value.of("id-2"))))));
        OnlineSource source = service.source(Access.WRITE);
        ExchangeOnlineOrganization organization = source.read(Parts.ONLINE_ORGANIZATION, usual()).value().orElseThrow();
        source.send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsAllowedAppIDs",
                Value.list(Value.of("id-1"), Value.of("id-2"), Value.of("id-3"))), usual());

        assertEquals(List.of("id-1", "id-2"), organization.ewsAllowedAppIds());
        assertEquals(Optional.of(true), organization.ewsEnabled());
        assertEquals(Value.list(Value.of("id-1"), Value.of("id-2"), Value.of("id-3")),
                service.seen().getLast().body().at("/CmdletInput/Parameters/EwsAllowedAppIDs"));
    }

    @Test
    void theEwsListIsAListInWhicheverFormItComes() throws Exception {
        service.always(200, Value.members().with("value", Value.list(Value.members().with("Name", Value.of("contoso"))
                .with("EwsAllowedAppIDs", Value.of("id-1, id-2,id-3")))));
        OnlineSource source = service.source(Access.READ);
        Answer answer = source.send(CmdletRequest.exchangeOnline("Get-OrganizationConfig"), usual());

        assertEquals(Value.texts(List.of("id-1", "id-2", "id-3")), answer.body().at("/0/EwsAllowedAppIDs"),
                "an id merged into one text would take the others' place");
        assertEquals(List.of("id-1", "id-2", "id-3"), source.read(Parts.ONLINE_ORGANIZATION, usual()).value()
                .orElseThrow().ewsAllowedAppIds());
    }

    @Test
    void aHashtableSaysWhatItIs() throws Exception {
        service.always(200, Value.members());
        service.source(Access.WRITE).send(CmdletRequest.exchangeOnline("Set-OrganizationConfig").with("EwsAllowList",
                Value.members().with("Add", Value.list(Value.of("x")))), usual());

        Value parameter = service.seen().getLast().body().at("/CmdletInput/Parameters/EwsAllowList");
        assertEquals("#Exchange.GenericHashTable", parameter.at("/@odata.type").text().orElseThrow());
        assertEquals("#Collection(String)", parameter.at("/Add@odata.type").text().orElseThrow());
    }

    private static Value.Members batched(Value body) {
        Value.Members response = Value.members();
        String cmdlet = body.at("/CmdletInput/CmdletName").text().orElseThrow();
        if (cmdlet.equals("Get-InboundConnector")) {
            return response.with("status", Value.of(403)).with("body", Value.members());
        }
        Value objects = cmdlet.equals("Get-OrganizationConfig")
                ? Value.list(Value.members().with("Name", Value.of("contoso"))) : Value.list();
        return response.with("status", Value.of(200)).with("body", Value.members().with("value", objects));
    }

    private List<Reading<?>> sideBySide(OnlineSource source, List<Part<?>> parts) throws Exception {
        CountDownLatch together = new CountDownLatch(parts.size());
        List<Callable<Reading<?>>> calls = parts.stream().<Callable<Reading<?>>>map(part -> () -> {
            together.countDown();
            together.await();
            return source.read(part, usual());
        }).toList();
        List<Reading<?>> readings = new ArrayList<>();
        for (Future<Reading<?>> call : service.threads().invokeAll(calls)) {
            readings.add(call.get());
        }
        return readings;
    }

    private static Value domain(String name) {
        return Value.members().with("Name", Value.of(name)).with("DomainName", Value.of(name));
    }
}
