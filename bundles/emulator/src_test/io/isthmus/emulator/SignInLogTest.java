package io.isthmus.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.data.Value;

/** The sign-in log is whole over its pages, the same everywhere, and takes what Microsoft's page of it names. */
@Timeout(120)
class SignInLogTest {

    private static final String PATH = "/beta/auditLogs/signIns";
    private static final String SERVICE_PRINCIPALS = "signInEventTypes/any(t: t eq 'servicePrincipal')";
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Value SMALL = Contoso.object("signIns",
            Contoso.object("limit", false).with("total", Value.of(20_000)));

    @TempDir
    private Path directory;
    private Contoso contoso;

    @BeforeEach
    void open() throws Exception {
        contoso = Contoso.open("signins-5m", directory.resolve("own"));
        contoso.demo().become("signins-5m", SMALL);
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    @Test
    void everySignInOfAMonthComesOnceOverItsPagesInBothOrders() throws Exception {
        List<Value> newestFirst = pages(PATH + "?$filter=" + SERVICE_PRINCIPALS + "&$top=999");
        List<String> ids = ids(newestFirst);
        assertTrue(ids.size() > 19_900 && ids.size() < 21_500, () -> "there are " + ids.size());
        assertEquals(ids.size(), Set.copyOf(ids).size());
        assertEquals(newestFirst.stream().map(SignInLogTest::created).sorted((one, other) -> other.compareTo(one)).toList(),
                newestFirst.stream().map(SignInLogTest::created).toList());
        List<Value> oldestFirst = pages(PATH + "?$filter=" + SERVICE_PRINCIPALS + "&$orderby=createdDateTime asc");
        assertEquals(List.copyOf(ids).reversed().subList(0, 19_000), ids(oldestFirst).subList(0, 19_000));
    }

    @Test
    void windowsPutTogetherAreTheWhole() throws Exception {
        List<String> whole = ids(pages(window(START.minus(Duration.ofDays(3)), START.minus(Duration.ofDays(1)), "")));
        List<String> together = new ArrayList<>();
        for (int hour = 0; hour < 48; hour += 6) {
            Instant from = START.minus(Duration.ofDays(3)).plus(Duration.ofHours(hour));
            together.addAll(ids(pages(window(from, from.plus(Duration.ofHours(6)).minusSeconds(1), ""))));
        }
        together.addAll(ids(pages(window(START.minus(Duration.ofDays(1)), START.minus(Duration.ofDays(1)), ""))));
        assertFalse(whole.isEmpty());
        assertEquals(whole.size(), together.size());
        assertEquals(Set.copyOf(whole), Set.copyOf(together));
    }

    @Test
    void anotherProcessHasTheSameLog() throws Exception {
        String day = window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)), "");
        List<Value> here = pages(day);
        Path elsewhere = directory.resolve("elsewhere");
        try (Contoso other = Contoso.open("signins-5m", elsewhere)) {
            other.demo().become("signins-5m", SMALL);
        }
        Process server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), ServingProcess.class.getName(), "signins-5m",
                elsewhere.toString()).redirectErrorStream(true).redirectOutput(directory.resolve("output").toFile()).start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Files.exists(elsewhere.resolve("serving.json"))) {
                assertTrue(server.isAlive() && System.nanoTime() < deadline, "nobody serves");
                Thread.onSpinWait();
            }
            try (Contoso other = Contoso.open("signins-5m", elsewhere)) {
                assertEquals(here, pages(other, day));
            }
        } finally {
            server.destroyForcibly();
        }
        assertFalse(here.isEmpty());
    }

    @Test
    void anotherSeedIsAnotherLog() throws Exception {
        String day = window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)), "");
        Set<String> before = new HashSet<>(ids(pages(day)));
        contoso.demo().become("signins-5m", Contoso.object("signIns", Contoso.object("limit", false)
                .with("total", Value.of(20_000)).with("seed", Value.of(2))));
        before.retainAll(ids(pages(day)));
        // What follows from the servers' configuration is not generated.
        assertTrue(before.size() < 100, () -> before.size() + " are the same");
    }

    @Test
    void theLogHasOnlyAMonthAndOnlyUsersUnasked() throws Exception {
        contoso.demo().advance(Duration.ofDays(2));
        List<Value> all = pages(PATH + "?$filter=" + SERVICE_PRINCIPALS);
        assertTrue(created(all.getLast()).isAfter(START.minus(Duration.ofDays(28)).minusSeconds(1)));
        assertTrue(created(all.getFirst()).isAfter(START.plus(Duration.ofHours(47))), "they go on");
        for (String unasked : List.of(PATH, PATH + "?$filter=createdDateTime ge 2026-11-20T00:00:00Z")) {
            assertEquals(Set.of("interactiveUser"), kinds(pages(unasked)));
        }
        assertEquals(Set.of("interactiveUser", "nonInteractiveUser", "managedIdentity"),
                kinds(pages(PATH + "?$filter=signInEventTypes/any(t: t ne 'servicePrincipal')")));
        assertEquals(Set.of("managedIdentity", "servicePrincipal"), kinds(pages(PATH + "?$filter=createdDateTime ge"
                + " 2026-11-20T00:00:00Z and signInEventTypes/any(t: t eq 'managedIdentity' or t eq 'servicePrincipal')")));
    }

    @Test
    void someComeLateAndNoneIsLost() throws Exception {
        Instant from = START.plus(Duration.ofHours(1));
        String hour = window(from, from.plus(Duration.ofHours(1)), "");
        contoso.demo().become("signins-5m", Contoso.object("signIns", Contoso.object("limit", false)
                .with("total", Value.of(2_000_000))));
        contoso.demo().advance(Duration.ofHours(2).plusSeconds(1));
        List<String> atOnce = ids(pages(hour));
        contoso.demo().advance(Duration.ofMinutes(6));
        List<String> soon = ids(pages(hour));
        contoso.demo().advance(Duration.ofHours(2));
        List<String> later = ids(pages(hour));
        contoso.demo().advance(Duration.ofHours(24));
        assertEquals(later, ids(pages(hour)));
        assertTrue(atOnce.size() < soon.size() && soon.size() < later.size(),
                () -> atOnce.size() + " " + soon.size() + " " + later.size());
        assertTrue(soon.size() > later.size() * 0.98, () -> soon.size() + " of " + later.size());
        assertTrue(new HashSet<>(later).containsAll(soon) && new HashSet<>(soon).containsAll(atOnce));
    }

    @Test
    void filtersTakeWhatTheyAreDocumentedToTakeAndNothingElse() throws Exception {
        List<Value> day = pages(window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)), ""));
        Value one = day.get(day.size() / 2);
        for (String property : List.of("id", "appId", "correlationId", "ipAddress", "servicePrincipalId",
                "resourceDisplayName", "conditionalAccessStatus", "location/city", "servicePrincipalName")) {
            String text = one.at("/" + property).text().orElseThrow();
            assertEquals(day.stream().filter(each -> each.at("/" + property).equals(Value.of(text))).toList(),
                    pages(window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)),
                            " and " + property + " eq '" + text + "'")), property);
        }
        assertEquals(day.stream().filter(each -> each.at("/status/errorCode").whole().orElseThrow() == 7000222).toList(),
                pages(window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)),
                        " and status/errorCode eq 7000222")));
        assertEquals(day.stream().filter(each -> each.at("/ipAddress").text().orElseThrow().startsWith("2001:")
                || each.at("/appDisplayName").text().orElseThrow().startsWith("Contoso T")).toList(),
                pages(window(START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(1)),
                        " and (startswith(ipAddress,'2001:') or startsWith(appDisplayName,'contoso t'))")));
        for (String refused : List.of("$filter=createdDateTime gt 2026-11-20T00:00:00Z", "$filter=appId ne 'x'",
                "$filter=startswith(appId,'x')", "$filter=servicePrincipalCredentialThumbprint eq 'x'",
                "$filter=contains(appDisplayName,'x')", "$filter=not (appId eq 'x')", "$filter=createdDateTime ge 'soon'",
                "$orderby=appId", "$top=1001", "$top=0", "$skip=5", "$count=true", "$search=x", "$expand=x",
                "$select=nope", "$filter=appId eq")) {
            assertEquals(400, contoso.graph("GET", PATH + "?" + refused, Value.none()).statusCode(), refused);
        }
    }

    @Test
    void aNextLinkIsTheSameAddressWithATokenThatCanBreak() throws Exception {
        String asked = PATH + "?$filter=" + SERVICE_PRINCIPALS + "&$top=1";
        String link = contoso.get(asked).at("/@odata.nextLink").text().orElseThrow();
        String sent = contoso.demo().address() + asked.replace(" ", "%20").replace("'", "%27");
        assertTrue(link.matches("\\Q" + sent + "\\E&\\$skiptoken=[0-9a-f]+_1"), link);
        assertEquals(1, contoso.get(link).at("/value").entries().count());
        HttpResponse<String> broken = contoso.graph("GET", link.replaceFirst("skiptoken=..", "skiptoken=00"), Value.none());
        assertEquals(400, broken.statusCode());
        assertTrue(broken.body().contains("Invalid Skip Token, skip token is null"), broken.body());
    }

    @Test
    void oneIsFoundByItsIdAndPropertiesAreChosen() throws Exception {
        Value one = contoso.get(PATH + "?$filter=" + SERVICE_PRINCIPALS + "&$top=2").at("/value/1");
        Value found = contoso.get(PATH + "/" + one.at("/id").text().orElseThrow());
        assertEquals(one.at("/correlationId"), found.at("/correlationId"));
        assertEquals(404, contoso.graph("GET", PATH + "/" + Contoso.TENANT, Value.none()).statusCode());
        Value chosen = contoso.get(PATH + "?$select=id,appId&$top=2&$filter=" + SERVICE_PRINCIPALS).at("/value/1");
        assertEquals(Value.members().with("id", one.at("/id")).with("appId", one.at("/appId")), chosen);
    }

    @Test
    void theApplicationOfTheServersSignsInWithTheCertificateOfTheScenario() throws Exception {
        List<Value> own = pages(PATH + "?$filter=" + SERVICE_PRINCIPALS + " and appId eq"
                + " '6a1d8f3c-b972-4e05-8c4a-f03e5b7d9216'");
        Value key = contoso.get("/v1.0/applications(appId='6a1d8f3c-b972-4e05-8c4a-f03e5b7d9216')?$select=keyCredentials")
                .at("/keyCredentials/0");
        assertTrue(own.size() > 500, () -> "there are " + own.size());
        assertEquals(Set.of(key.at("/customKeyIdentifier")), own.stream().map(each ->
                each.at("/servicePrincipalCredentialThumbprint")).collect(Collectors.toSet()));
        assertEquals(Set.of(key.at("/keyId")), own.stream().map(each ->
                each.at("/servicePrincipalCredentialKeyId")).collect(Collectors.toSet()));
        assertTrue(created(own.getLast()).isAfter(Instant.parse("2026-10-27T09:14:20Z")), "not before it was made");
        assertTrue(own.stream().anyMatch(each -> each.at("/ipAddress").equals(Value.of("203.0.113.25"))));
    }

    @Test
    void fiveMillionAreThereAtOnce() throws Exception {
        contoso.demo().become("signins-5m", Contoso.object("signIns", Contoso.object("limit", false)));
        Instant begin = START.minus(Duration.ofDays(17));
        List<Value> minutes = pages(window(begin, begin.plusSeconds(600), ""));
        assertTrue(minutes.size() > 300, () -> "there are " + minutes.size());
        assertNotEquals(minutes.size(), minutes.stream().map(SignInLogTest::created).distinct().count(),
                "seconds have several");
        String last = PATH + "?$filter=" + SERVICE_PRINCIPALS + "&$orderby=createdDateTime asc&$top=1000";
        HttpResponse<String> page = contoso.graph("GET", last, Value.none());
        assertEquals(200, page.statusCode());
        int size = page.body().length() / 1000;
        assertTrue(size > 2000 && size < 4500, () -> size + " characters each");
    }

    private static String window(Instant from, Instant to, String more) {
        return PATH + "?$filter=createdDateTime ge " + from + " and createdDateTime le " + to + " and "
                + SERVICE_PRINCIPALS + more;
    }

    private List<Value> pages(String path) throws Exception {
        return pages(contoso, path);
    }

    private static List<Value> pages(Contoso contoso, String path) throws Exception {
        List<Value> entries = new ArrayList<>();
        for (String next = path; !next.isEmpty();) {
            Value page = contoso.get(next);
            page.at("/value").entries().forEach(entries::add);
            next = page.at("/@odata.nextLink").text().orElse("");
        }
        return entries;
    }

    private static List<String> ids(List<Value> signIns) {
        return signIns.stream().map(each -> each.at("/id").text().orElseThrow()).toList();
    }

    private static Set<String> kinds(List<Value> signIns) {
        return signIns.stream().map(each -> each.at("/signInEventTypes/0").text().orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Instant created(Value signIn) {
        return Instant.parse(signIn.at("/createdDateTime").text().orElseThrow());
    }
}
