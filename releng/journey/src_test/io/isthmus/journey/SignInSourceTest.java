package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.signin.SignInSourceContext;

/** Sign-ins that a plug-in's source gives, fetched by the command line over the demo's services. */
class SignInSourceTest {

    private static final String SCENARIO = "two-tenants";
    private static final String SOURCE = "com.example.archive";

    @TempDir
    Path folder;

    private PlainCommandLine isthmus;

    /** Reads the sign-ins of service principals, some days a page. */
    public static final class Archive implements SignInSource {
        @Override
        public Reading<SignInPage> read(SignInSourceContext context) {
            Instant to = context.next().map(Instant::parse).orElse(context.to());
            Instant before = to.minus(Duration.ofDays(12));
            boolean last = !before.isAfter(context.from());
            Instant from = last ? context.from() : before;
            Reading<Value> answer = context.ask(GraphRequest.get("/beta/auditLogs/signIns?$filter=" + URLEncoder.encode(
                    "createdDateTime ge " + from + " and createdDateTime le " + to
                            + " and signInEventTypes/any(t: t eq 'servicePrincipal')", StandardCharsets.UTF_8)
                    .replace("+", "%20")));
            return answer.value().isEmpty() ? answer.withoutValue()
                    : Reading.read(new SignInPage(answer.value().get().at("/value").entries().toList(),
                            last ? Optional.empty() : Optional.of(from.toString())), context.now(), answer.origin());
        }
    }

    /** Asks for what it did not declare. */
    public static final class Overstepping implements SignInSource {
        @Override
        public Reading<SignInPage> read(SignInSourceContext context) {
            context.ask(GraphRequest.delete("/v1.0/users/1"));
            throw new AssertionError("it was let");
        }
    }

    @BeforeEach
    void begin() {
        isthmus = new PlainCommandLine(folder, "com.example", "<extension point=\"io.isthmus.sdk.signInSources\">"
                + "<source id=\"" + SOURCE + "\" title=\"Archive\" class=\"" + Archive.class.getName() + "\">"
                + "<requires side=\"ENTRA\" permission=\"AuditLog.Read.All\"/></source><source id=\"com.example.bad\""
                + " title=\"Bad\" class=\"" + Overstepping.class.getName() + "\"/></extension>");
    }

    private Product.Run synced(String... more) {
        String[] words = {"signins", "sync", "--demo", SCENARIO, "--json"};
        return isthmus.run(Stream.of(words, more).flatMap(Stream::of)
                .toArray(String[]::new));
    }

    @Test
    void whatASourceGivesIsStoredOnceWhereverElseItCameFrom() {
        Product.Run first = synced("--source", SOURCE);
        assertEquals(0, first.exitCode(), first::toString);
        int added = first.document().at("/added").asInt();
        assertTrue(added > 0, first::toString);
        assertTrue(first.document().at("/tenants/0/requests").asInt() > 1, first::toString);
        Product.Run again = synced("--source", SOURCE);
        assertEquals(0, again.document().at("/added").asInt(), again::toString);
        Product.Run own = synced();
        assertEquals(added, own.document().at("/duplicates").asInt(), own::toString);
        assertEquals(0, own.document().at("/added").asInt(), own::toString);
        assertEquals(added, isthmus.run("signins", "stats", "--json").document().at("/rows").asInt());
    }

    @Test
    void aSourceAsksForNothingThatItDidNotDeclare() {
        Product.Run refused = synced("--source", "com.example.bad");
        assertEquals(4, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains("com.example.bad did not declare"), refused::toString);
    }

    @Test
    void anUnknownSourceIsRefusedAndTheKnownOnesAreNamed() {
        Product.Run unknown = synced("--source", "nothing");
        assertEquals(2, unknown.exitCode(), unknown::toString);
        assertTrue(unknown.errors().contains(SOURCE), unknown::toString);
        assertEquals(2, synced("--source", SOURCE, "--kind", "interactiveUser").exitCode());
    }
}
