package io.isthmus.exchange.internal.onpremises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.testkit.VirtualTime;

/** Proof of each server on its own, where some cannot be asked. */
class OAuthToCloudReaderTest {

    @Test
    void aServerThatCannotBeAskedIsNamedAndTheOthersAreReadFromBeforeTheFirstCall() throws Exception {
        VirtualTime time = new VirtualTime();
        Instant before = time.instant();
        CmdletRunner here = (request, context) -> request.cmdlet().equals("Get-ExchangeServer") ? listed()
                : proof("Success", "00000002-0000-0ff1-ce00-000000000000");
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        OAuthToCloudReader reader = new OAuthToCloudReader(URI.create("https://outlook.office365.com"),
                () -> Optional.of("EX01.ad.contoso.com"), (server, request, context) -> {
                    asked.add(server);
                    time.advance(Duration.ofSeconds(1));
                    if (server.startsWith("ex03")) {
                        throw new SourceException(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ON_PREMISES, "start a shell",
                                "WinRM does not answer.", "x"));
                    }
                    return proof("Error", "7f7a1c2e-0000-4000-8000-000000000001");
                });

        Reading<List<OAuthConnectivity>> proof = reader.read(here, time, CallContext.of(Cancel.never()));

        assertEquals(Set.of("ex02.ad.contoso.com", "ex03.ad.contoso.com"), Set.copyOf(asked));
        assertEquals(List.of("EX01", "EX02"), proof.value().orElseThrow().stream()
                .map(call -> call.server().orElseThrow()).toList());
        assertEquals(List.of(true, false), proof.value().orElseThrow().stream().map(OAuthConnectivity::success).toList());
        assertEquals(ReadState.PARTIAL, proof.state());
        assertEquals(Optional.of(before), proof.at(), "a call is never said to be later than it was");
        assertTrue(proof.failure().orElseThrow().message().contains("EX03: WinRM does not answer."), proof::toString);
        assertTrue(proof.failure().orElseThrow().advice().contains("EX03"), proof::toString);
    }

    @Test
    void whereNoServerCanBeAskedNothingIsKnown() throws Exception {
        OAuthToCloudReader reader = new OAuthToCloudReader(URI.create("https://outlook.office365.com"), Optional::empty,
                (server, request, context) -> {
                    throw new SourceException(Failure.of(Failure.Kind.DENIED, Side.ON_PREMISES, "start a shell", "no", "x"));
                });

        Reading<List<OAuthConnectivity>> proof = reader.read((request, context) -> listed(), Clock.systemUTC(),
                CallContext.of(Cancel.never()));

        assertEquals(ReadState.DENIED, proof.state());
        assertTrue(proof.failure().orElseThrow().message().contains("EX02: no"), proof::toString);
    }

    private static Answer listed() {
        return new Answer(0, Value.list(listed("EX01", "Mailbox"), listed("EX02", "Mailbox"), listed("EX03", "Mailbox"),
                listed("EDGE01", "Edge")), Optional.empty(), List.of());
    }

    private static Value listed(String name, String role) {
        return Value.members().with("Name", Value.of(name)).with("Fqdn", Value.of(name.toLowerCase(Locale.ROOT)
                + ".ad.contoso.com")).with("AdminDisplayVersion", Value.of("Version 15.2 (Build 2562.17)"))
                .with("ServerRole", Value.of(role));
    }

    private static Answer proof(String result, String application) {
        return new Answer(0, Value.list(Value.members().with("ResultType", Value.of(result)).with("Detail",
                Value.of("application id '" + application + "'"))), Optional.empty(), List.of());
    }
}
