package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.PacedSignInLog;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;

/** Fetching from a service that does what Microsoft's does on a bad day. */
class SignInFaultsTest {

    private static final int TOTAL = 5_000;
    private static final List<String> FAULTS = List.of("status 429 2.128", "status 429", "status 503", "status 500",
            "cut-before", "cut-middle", "expire-next-links", "break-next-link", "small-page", "duplicate-page",
            "expire-tokens", "clock-ahead");
    private static final int USUAL = 2;
    private static final int FEW = 3_000;
    /** A wait for the next request takes half a second, which no request needs. */
    private static final double LITTLE_HASTE = 4;

    @TempDir
    Path folder;

    private static Value fault(String fault) {
        Value.Members one = Value.members().with("protocol", Value.of("graph")).with("target", Value.of("signIns"))
                .with("first", Value.of(2)).with("every", Value.of(3)).with("times", Value.of(0));
        String[] words = fault.split(" ");
        one = one.with("kind", Value.of(words[0]));
        if (words[0].equals("status")) {
            one = one.with("status", Value.of(Integer.parseInt(words[1])));
        }
        return words.length > 2 ? one.with("retryAfter", Value.of(words[2])) : one;
    }

    static List<String> faults() throws IOException {
        return Sample.of("sign-in faults", FAULTS, USUAL);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatGoesWrongEachThirdTimeCostsNoSignInAndDoublesNone(String fault) throws Exception {
        try (LoggedContoso contoso = new LoggedContoso(folder, signIns().with("limit", Value.of(false)));
                SignInStore store = SignInStores.open(folder.resolve("signins"))) {
            contoso.served.plan(List.of(fault(fault)));
            store.sync(contoso.log(), SyncOptions.USUAL, new SyncPause(), progress -> { }, Cancel.never());

            long asked = contoso.served.requests().stream().filter(one -> one.target().contains("signIns")).count();
            assertTrue(asked > TOTAL / 1000 + 1 || fault.equals("clock-ahead"), "it happened, and cost requests");
            contoso.served.planNothing();
            LoggedContoso.whole(store, contoso.ids());
            Sample.finished("sign-in faults", fault);
        }
    }

    @Test
    void aPageThatStallsIsAskedForAgainAfterItsDeadline() throws Exception {
        try (LoggedContoso contoso = new LoggedContoso(folder, signIns().with("limit", Value.of(false)));
                SignInStore store = SignInStores.open(folder.resolve("signins"))) {
            contoso.served.plan(List.of(Value.members().with("protocol", Value.of("graph"))
                    .with("target", Value.of("signIns")).with("kind", Value.of("hold-middle")).with("first", Value.of(3))));
            store.sync(contoso.log(), SyncOptions.USUAL.withDeadline(Duration.ofSeconds(2)), new SyncPause(),
                    progress -> { }, Cancel.never());

            contoso.served.dropHeld();
            LoggedContoso.whole(store, contoso.ids());
        }
    }

    @Test
    void pagesAndRefusalsThatAreCompressedAreUnderstood() throws Exception {
        try (LoggedContoso contoso = new LoggedContoso(folder, signIns());
                SignInStore store = SignInStores.open(folder.resolve("signins"))) {
            contoso.served.plan(List.of(Value.members().with("protocol", Value.of("graph"))
                    .with("target", Value.of("signIns")).with("kind", Value.of("gzip")).with("every", Value.of(1))
                    .with("times", Value.of(0))));
            SignInLog log = contoso.log();
            SyncResult result = store.sync(new PacedSignInLog(log, new RequestPace(log.time(), TOTAL, Duration.ofSeconds(1))),
                    SyncOptions.USUAL, new SyncPause(), progress -> { }, Cancel.never());

            assertTrue(result.throttled() > 0, "the service's limit was met");
            LoggedContoso.whole(store, contoso.ids());
        }
    }

    @Test
    void theServicesLimitIsNeverMet() throws Exception {
        try (LoggedContoso contoso = new LoggedContoso(folder, signIns());
                SignInStore store = SignInStores.open(folder.resolve("signins"))) {
            SyncResult result = store.sync(contoso.log(), SyncOptions.USUAL, new SyncPause(), progress -> { },
                    Cancel.never());

            assertEquals(0, result.throttled());
            assertTrue(result.requests() <= TOTAL / 1000 + 2, () -> "each request carries a thousand: " + result);
        }
    }

    @Test
    void whoReadsTheLogBesideEachOtherKeepsTheLimitTogether() throws Exception {
        ServedContoso served = ServedContoso.serve(folder, LoggedContoso.SCENARIO, LITTLE_HASTE);
        try (LoggedContoso contoso = new LoggedContoso(served, folder, Value.members().with("total", Value.of(FEW)));
                Session other = contoso.open();
                SignInStore store = SignInStores.open(folder.resolve("signins"));
                SignInStore second = SignInStores.open(folder.resolve("second"));
                ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            // The first request of a connection waits for a token, and longer than on its way.
            snapshot(other);
            fetched(store, contoso.log(), SyncOptions.USUAL.withReach(Duration.ofMinutes(5)));
            List<Future<SyncResult>> fetched = List.of(
                    beside.submit(() -> fetched(store, contoso.log(), SyncOptions.USUAL)),
                    beside.submit(() -> fetched(second, LoggedContoso.log(other), SyncOptions.USUAL)));
            Snapshot snapshot = snapshot(other);

            assertEquals(ReadState.READ, snapshot.read(Parts.APPLICATION_SIGN_INS, snapshot.pairs().getFirst()).state());
            for (Future<SyncResult> one : fetched) {
                assertEquals(0, one.get().throttled());
            }
            assertEquals(List.of(), contoso.served.requests().stream()
                    .filter(one -> one.outcome().contains("429")).toList());
        }
    }

    private static Snapshot snapshot(Session session) {
        return session.take(Set.of(Parts.APPLICATION_SIGN_INS), (scope, part, reading) -> { },
                CallContext.of(Cancel.never()));
    }

    private static SyncResult fetched(SignInStore store, SignInLog log, SyncOptions options) throws SourceException {
        return store.sync(log, options, new SyncPause(), progress -> { }, Cancel.never());
    }

    private static Value.Members signIns() {
        return Value.members().with("total", Value.of(TOTAL));
    }
}
