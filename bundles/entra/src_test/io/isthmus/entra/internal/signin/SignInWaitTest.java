package io.isthmus.entra.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.entra.standin.StandInCloud.Said;
import io.isthmus.entra.standin.StandInCloud;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.ProxyProvider;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;
import io.isthmus.sdk.testkit.TestFacts;

/** A sign-in that takes its time: device codes, cancels, deadlines, nobody there. */
@Timeout(60)
class SignInWaitTest extends SignInFixture {

    @Test
    void aDeviceCodeIsShownAndWaitedFor() throws Exception {
        cloud.answer(DEVICE_CODE, Said.ok("{\"user_code\":\"ABCD1234\",\"device_code\":\"dc\",\"expires_in\":900,"
                + "\"interval\":1,\"verification_uri\":\"https://microsoft.com/devicelogin\",\"message\":\"m\"}"));
        cloud.answer(TOKEN, Said.entraError("authorization_pending", "AADSTS70016: pending"),
                Said.ok(cloud.tokenAnswer()));
        List<String> shown = new ArrayList<>();

        AccessToken token = service.token(demo("signIn", "deviceCode"), Audience.GRAPH, Access.READ, Optional.empty(),
                new Person(true, shown), context);

        assertEquals(StandInCloud.ACCOUNT, token.account());
        assertEquals(List.of("ABCD1234 https://microsoft.com/devicelogin 2026-11-22T12:15:00Z"), shown);
        assertEquals(2, cloud.askedFor(TOKEN).size());
    }

    @Test
    void aDeviceCodeThatNobodySeesEndsAtOnce() {
        cloud.answer(DEVICE_CODE, Said.ok("{\"user_code\":\"ABCD1234\",\"device_code\":\"dc\",\"expires_in\":900,"
                + "\"interval\":1,\"verification_uri\":\"https://microsoft.com/devicelogin\",\"message\":\"m\"}"));
        cloud.answer(TOKEN, Said.entraError("authorization_pending", "AADSTS70016: pending"));

        Failure failure = failure(demo("signIn", "deviceCode"));

        assertEquals(Failure.Kind.NOT_SIGNED_IN, failure.kind());
        assertTrue(failure.advice().contains("certificate"), failure.advice());
    }

    @Test
    void aCancelEndsTheSignInWhileAPersonIsAtTheBrowser() throws Exception {
        cloud.stall(AUTHORIZE);
        CancelSource cancel = new CancelSource();
        Thread person = Thread.ofPlatform().start(() -> {
            awaitStall();
            cancel.cancel();
        });

        assertThrows(CancelledException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), CallContext.of(cancel)));
        person.join();
        assertEquals(List.of(), cloud.askedFor(TOKEN));
    }

    @Test
    void aCancelReachesTheRequestForAToken() throws Exception {
        cloud.stall(TOKEN);
        CancelSource cancel = new CancelSource();
        Thread.ofPlatform().start(() -> {
            awaitStall();
            cancel.cancel();
        });

        assertThrows(CancelledException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), CallContext.of(cancel)));
    }

    @Test
    void aSignInThatNobodyFinishesEndsAtTheDeadline() {
        cloud.stall(AUTHORIZE);
        CallContext impatient = new CallContext(Cancel.never(), Progress.silent(), Duration.ofMillis(800));

        Failure failure = assertThrows(SourceException.class, () -> service.token(demo, Audience.GRAPH, Access.READ,
                Optional.empty(), PersonPort.none(), impatient)).failure();

        assertTrue(failure.message().contains("in time"), failure.message());
    }

    @Test
    void aPersonWithoutABrowserIsToldOfTheOtherWays() throws Exception {
        MsalSession session = new MsalSession("client", "https://login.microsoftonline.com/contoso.onmicrosoft.com/",
                TokenStore.memory(), Executors.newCachedThreadPool(), new SignInFailures(new TestFacts()));
        try (HttpTransport transport = cloud.transports(ProxyProvider.direct()).open(demo)) {
            session.http().bind(transport, Cancel.never());

            Failure failure = assertThrows(SourceException.class, () -> session.interactively(
                    Set.of("https://graph.microsoft.com/User.Read"), Optional.empty(), PersonPort.none()::browse,
                    context)).failure();

            assertTrue(failure.message().contains("browser"), failure.message());
            assertTrue(failure.advice().contains("device code"), failure.advice());
        }
    }

    private void awaitStall() {
        try {
            assertTrue(cloud.stalled.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private record Person(boolean there, List<String> shown) implements PersonPort {
        @Override
        public boolean browse(URI address) {
            return there;
        }

        @Override
        public boolean showDeviceCode(String code, URI address, Instant expires) {
            shown.add(code + " " + address + " " + expires);
            return there;
        }

        @Override
        public Optional<char[]> password(String purpose) {
            return Optional.empty();
        }
    }
}
