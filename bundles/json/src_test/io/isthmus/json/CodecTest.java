package io.isthmus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;

class CodecTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    record Everything(String text, boolean yes, int small, long large, double ratio, BigDecimal exact, Side side,
            Instant instant, Duration duration, LocalDate date, URI address, UUID id, AppId app, Optional<String> there,
            Optional<String> gone, Optional<Value> nothing, List<Integer> list, Set<String> set,
            Map<String, Instant> map, Map<Side, Long> bySide, Value value, Value.Members members) {
    }

    private static final Everything EVERYTHING = new Everything("a", true, -1, Long.MAX_VALUE, 0.5,
            new BigDecimal("1.25"), Side.ENTRA, NOON, Duration.ofMinutes(90), LocalDate.of(2027, 4, 1),
            URI.create("https://contoso.com/"), new UUID(1, 2), AppId.EXCHANGE_ONLINE, Optional.of("b"),
            Optional.empty(), Optional.of(Value.none()), List.of(3, 1, 2), Set.of("z", "a"), Map.of("k", NOON),
            Map.of(Side.ENTRA, 5L), Value.list(Value.of(1)), Value.members().with("m", Value.none()));

    @Test
    void everyTypeComesBackAsItWas() throws JsonException {
        String text = Codec.write(Codec.toValue(EVERYTHING), true);
        assertEquals(EVERYTHING, Codec.fromValue(Codec.read(text), Everything.class));
    }

    @Test
    void aRecordIsWrittenAsPeopleExpect() {
        assertEquals("{\"text\":\"a\",\"yes\":true,\"small\":-1,\"large\":9223372036854775807,\"ratio\":0.5,"
                + "\"exact\":1.25,\"side\":\"ENTRA\",\"instant\":\"2026-11-22T12:00:00Z\",\"duration\":\"PT1H30M\","
                + "\"date\":\"2027-04-01\",\"address\":\"https://contoso.com/\","
                + "\"id\":\"00000000-0000-0001-0000-000000000002\",\"app\":\"00000002-0000-0ff1-ce00-000000000000\","
                + "\"there\":\"b\",\"nothing\":null,\"list\":[3,1,2],\"set\":[\"a\",\"z\"],"
                + "\"map\":{\"k\":\"2026-11-22T12:00:00Z\"},\"bySide\":{\"ENTRA\":5},\"value\":[1],"
                + "\"members\":{\"m\":null}}", Codec.write(Codec.toValue(EVERYTHING), false));
    }

    @Test
    void readingsKeepStateFailureAndOrigin() throws JsonException {
        Failure denied = Failure.of(Failure.Kind.DENIED, Side.ON_PREMISES, "read it", "No.", "Ask.");
        List<Reading<ExchangeBuild>> builds = List.of(
                Reading.read(ExchangeBuild.of("15.2.2562.53"), NOON, "ExSetup.exe"),
                Reading.partial(ExchangeBuild.of("15.2.1.1"), denied, NOON, "x"), Reading.absent(NOON, "y"),
                Reading.notAsked("z"), Reading.failed(denied, NOON, "w"));
        for (Reading<ExchangeBuild> build : builds) {
            ExchangeServer server = new ExchangeServer("EX01", "ex01.contoso.com", ExchangeBuild.of("15.2.1.1"),
                    build, Set.of("Mailbox"), "Standard", Optional.empty(), Optional.of("CN=EX01"));
            Value value = Codec.toValue(server);
            assertEquals(build.state().name(), value.at("/installedBuild/state").text().orElseThrow());
            assertEquals(server, Codec.fromValue(value, ExchangeServer.class));
            Reading<List<ExchangeServer>> part = Reading.read(List.of(server), NOON, "Get-ExchangeServer");
            assertEquals(part, Codec.fromValue(Codec.toValue(part),
                    Codec.readingOf(Codec.listOf(ExchangeServer.class))));
        }
        assertThrows(JsonException.class, () -> Codec.fromValue(
                Codec.read("{\"state\":\"READ\",\"origin\":\"no value\"}"), Codec.readingOf(String.class)));
        assertEquals(ReadState.values().length, builds.size() + 1);
    }

    @Test
    void recordsOfSealedInterfacesSayWhichTheyAre() throws JsonException {
        Request request = GraphRequest.get("/v1.0/applications").header("Prefer", "x");
        Value value = Codec.toValue(request);
        assertEquals(Optional.of("graphRequest"), value.at("/kind").text());
        assertEquals(request, Codec.fromValue(value, Request.class));
        assertInstanceOf(CmdletRequest.class, Codec.<Request>fromValue(
                Codec.toValue(CmdletRequest.onPremises("Get-AuthServer")), Request.class));
        Condition condition = Condition.all(new Condition.Not(Condition.has("/a", "b")), new Condition.Present("/c"));
        assertEquals(condition, Codec.fromValue(Codec.toValue(condition), Condition.class));
        assertMessage("At /: \"other\" is no kind of Request.", "{\"kind\":\"other\"}", Request.class);
    }

    @Test
    void whatANewerConsoleWroteCanBeRead() throws JsonException {
        record Old(String name, List<String> added, Optional<String> maybe, Map<String, String> map, Set<String> set) {
        }
        assertEquals(new Old("n", List.of(), Optional.empty(), Map.of(), Set.of()),
                Codec.fromValue(Codec.read("{\"name\":\"n\",\"maybe\":null,\"newer\":[1]}"), Old.class));
    }

    record Inner(Thumbprint thumbprint, int count, boolean yes, BigDecimal exact, Side side) {
    }

    record Outer(Map<String, List<Inner>> inner) {
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"thumbprint\":\"7A3F\"} | At /inner/a~1b/0/thumbprint: \"7A3F\" is no Thumbprint.",
        "{} | At /inner/a~1b/0: the member \"thumbprint\" is missing.",
        "[] | At /inner/a~1b/0: an object was expected, but there is [].",
        "{\"thumbprint\":7} | At /inner/a~1b/0/thumbprint: a text was expected, but there is 7.",
    })
    void aWrongPlaceIsNamed(String inner, String message) {
        assertMessage(message, "{\"inner\":{\"a/b\":[" + inner + "]}}", Outer.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2147483648 | true | 1 | \"ENTRA\" | to 2147483647 was expected, but there is 2147483648.",
        "1.5 | true | 1 | \"ENTRA\" | At /count: a whole number from -2147483648",
        "1 | 0 | 1 | \"ENTRA\" | At /yes: true or false was expected, but there is 0.",
        "1 | true | \"1\" | \"ENTRA\" | At /exact: a number was expected, but there is \"1\".",
        "1 | true | 1 | \"entra\" | At /side: \"entra\" is none of [ON_PREMISES, ENTRA, EXCHANGE_ONLINE, WORKSTATION].",
    })
    void aWrongTypeIsNamed(String count, String yes, String exact, String side, String message) {
        assertMessage(message, "{\"thumbprint\":\"" + "A".repeat(40) + "\",\"count\":" + count + ",\"yes\":" + yes
                + ",\"exact\":" + exact + ",\"side\":" + side + "}", Inner.class);
    }

    private static void assertMessage(String words, String text, Class<?> type) {
        String message = assertThrows(JsonException.class,
                () -> Codec.fromValue(Codec.read(text), type)).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void aRecordsOwnCheckIsTold() {
        assertMessage("At /: the values do not fit together (not the name of a cmdlet: x).",
                "{\"side\":\"ON_PREMISES\",\"cmdlet\":\"x\"}", CmdletRequest.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\":1,\"a\":2} | line 1, column 11", "[1,] | line 1, column 4", "[1] 2 | line 1, column 5",
        "nul | line 1", "{\"a\" | line 1", "[01] | line 1", "\"\u0001\" | line 1", "1e99999999999 | number",
    })
    void whatIsNoJsonIsToldWithItsPlace(String text, String place) {
        String message = assertThrows(JsonException.class, () -> Codec.read(text)).getMessage();
        assertTrue(message.contains(place), message);
    }

    @Test
    void whatIsTooDeepTooLongOrEmptyIsRefused() {
        assertThrows(JsonException.class, () -> Codec.read("[".repeat(100_000)));
        assertThrows(JsonException.class, () -> Codec.read("{\"a\":".repeat(100_000)));
        assertThrows(JsonException.class, () -> Codec.read("1".repeat(100_000)));
        assertThrows(JsonException.class, () -> Codec.read("  "));
        assertThrows(JsonException.class, () -> Codec.read(new ByteArrayInputStream(new byte[] { '"', -1, '"' })));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "für", "\ud83d\ude00", "\ud83d", "\ude00\ud83d", "a\"\\\b\f\n\r\t\u0000\u001f\u007f",
        "\u2028" })
    void everyTextSurvivesUtf8(String text) throws JsonException {
        byte[] bytes = Codec.write(Value.of(text), false).getBytes(StandardCharsets.UTF_8);
        assertEquals(Value.of(text), Codec.read(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest
    @CsvSource({ "1.0,1", "100,100", "1e2,100", "0.10,0.1", "-0,0", "1e300,1E+300", "1e-9,1E-9",
        "12345678901234567890,12345678901234567890" })
    void equalNumbersHaveOneText(String number, String text) throws JsonException {
        assertEquals(text, Codec.canonical(Codec.read(number)));
        assertEquals(Codec.read(number), Codec.read(text));
    }

    @Test
    void theCanonicalTextDoesNotDependOnTheOrder() throws JsonException {
        assertEquals("{\"a\":{\"b\":1,\"c\":[]},\"z\":{}}",
                Codec.canonical(Codec.read(" { \"z\" : { } , \"a\" : { \"c\" : [ ] , \"b\" : 1.0 } } ")));
        assertEquals("{\n  \"z\": [\n    1,\n    {}\n  ]\n}", Codec.write(Codec.read("{\"z\":[1,{}]}"), true));
    }

    @Test
    void mistakesOfTheProgramAreNoBadInput() {
        assertThrows(IllegalArgumentException.class, () -> Codec.toValue(new Object()));
        assertThrows(IllegalArgumentException.class, () -> Codec.toValue(Map.of(1, "x")));
        assertThrows(IllegalArgumentException.class, () -> Codec.fromValue(Value.of(1), Object.class));
    }
}
