package io.isthmus.sdk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelTest {

    @ParameterizedTest
    @CsvSource({ "15.2.2562.53,15.2.2562.53", "15.02.2562.053,15.2.2562.53",
        "Version 15.2 (Build 2562.17),15.2.2562.17" })
    void buildsAreReadAsExchangeWritesThem(String text, String build) {
        assertEquals(build, ExchangeBuild.of(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "15.2", "15.2.1.2.3", "15.2.x.1", "15.2.123456.1", "Version 15.2" })
    void whatIsNoBuildIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> ExchangeBuild.of(text));
    }

    @Test
    void buildsCompareByTheirNumbers() {
        assertTrue(ExchangeBuild.of("15.2.1118.7").atLeast(ExchangeBuild.of("15.2.986.29")));
        assertFalse(ExchangeBuild.of("15.1.9999.1").atLeast(ExchangeBuild.of("15.2.1.1")));
        assertTrue(ExchangeBuild.of("15.2.1.1").atLeast(ExchangeBuild.of("15.2.1.1")));
    }

    @Test
    void aThumbprintIsFortyDigitsInCapitals() {
        String digits = "7a3f".repeat(10);
        assertEquals("7A3F".repeat(10), Thumbprint.of(digits).text());
        assertEquals(Thumbprint.of(digits), Thumbprint.of(digits.toUpperCase(Locale.ROOT)));
        assertEquals("7A3F7A3F…", Thumbprint.of(digits).abbreviated());
        for (String wrong : List.of("", "7A3F", digits + "0", digits.replace('a', 'g'))) {
            assertThrows(IllegalArgumentException.class, () -> Thumbprint.of(wrong));
        }
    }

    @Test
    void identifiersComeBackFromTheirText() {
        String text = "00000002-0000-0ff1-ce00-000000000000";
        assertEquals(AppId.EXCHANGE_ONLINE, AppId.of(text));
        assertEquals(text, AppId.of(text).toString());
        assertEquals(text, TenantId.of(text).text());
        assertEquals(text, ObjectId.of(text).toString());
        assertEquals(text, OrganizationId.of(text).toString());
        assertThrows(IllegalArgumentException.class, () -> AppId.of("x"));
    }

    @Test
    void aKeyCountsUntilItsEnd() {
        Instant end = Instant.parse("2027-02-17T00:00:00Z");
        KeyCredential key = new KeyCredential(new UUID(1, 1), Optional.empty(), "AsymmetricX509Cert", "Verify",
                Optional.empty(), Optional.empty(), Optional.of(end), Optional.empty());
        assertFalse(key.expiredAt(end.minusSeconds(1)));
        assertTrue(key.expiredAt(end));
    }

    @ParameterizedTest
    @CsvSource({ "FreeBusy,true", "mailtips,true", "PHOTOS,true", "SecureMail,false", "MoveMailbox,false" })
    void richCoexistenceIsWhatCrossesTheBorder(String feature, boolean rich) {
        assertEquals(rich, new HybridConfiguration(Set.of(feature), List.of(), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty(), 0).richCoexistence());
    }

    @Test
    void theModelHoldsImmutableRecordsAndNoPrivateKey() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src", "io", "isthmus", "sdk", "model"))) {
            for (Path file : files.filter(path -> !path.endsWith("package-info.java")).toList()) {
                Class<?> type = Class.forName("io.isthmus.sdk.model."
                        + file.getFileName().toString().replace(".java", ""));
                assertTrue(type.isRecord() || type.isEnum() || type == Identifier.class, type.getName());
                assertTrue(Modifier.isPublic(type.getModifiers()), type.getName());
                for (RecordComponent component : type.isRecord() ? type.getRecordComponents()
                        : new RecordComponent[0]) {
                    assertFalse(component.getType().isArray(), type + "." + component.getName());
                    assertFalse(component.getName().toLowerCase(Locale.ROOT)
                            .matches(".*(privatekey|secrettext|password(?!credentials|sblocked)).*"),
                            type + "." + component.getName());
                }
            }
        }
    }
}
