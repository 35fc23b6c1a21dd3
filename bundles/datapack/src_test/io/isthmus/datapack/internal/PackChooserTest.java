package io.isthmus.datapack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.datapack.DataPacks;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.FactsSource.Choice;

class PackChooserTest {

    private static final List<String> FILES = List.of("pack.json", "builds.json", "clouds.json", "permissions.json",
            "overrides.json", "deadlines.json", "durations.json", "errors.json", "settings.json",
            "rights.json", "roles.json");

    @TempDir
    Path directory;

    /** The built-in pack's files as a pack of a later day. */
    @BeforeEach
    void writePack() throws IOException {
        for (String file : FILES) {
            try (InputStream stream = PackFiles.class.getResourceAsStream("pack/" + file)) {
                Files.copy(stream, directory.resolve(file));
            }
        }
        Files.writeString(directory.resolve("pack.json"), pack("2099-01-01"));
    }

    private static String pack(String date) {
        return "{\"format\": 1, \"version\": \"2099.1\", \"date\": \"" + date + "\"}";
    }

    @Test
    void aNewerPackWins() throws IOException {
        edit("settings.json", "\"60\"", "\"61\"");
        Choice choice = DataPacks.newest(directory);
        assertFalse(choice.builtIn());
        assertEquals(List.of(), choice.problems());
        assertEquals("61", choice.facts().setting(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS).orElseThrow());
        assertEquals("2099.1", choice.facts().version());
    }

    @Test
    void anOlderPackIsLeftAsideAndThatIsSaid() throws IOException {
        Files.writeString(directory.resolve("pack.json"), pack("2020-01-01"));
        Choice choice = DataPacks.newest(directory);
        assertTrue(choice.builtIn());
        assertTrue(choice.problems().get(0).contains("not newer"), choice.problems().toString());
    }

    @Test
    void noDirectoryIsNoProblem() {
        Choice choice = DataPacks.newest(directory.resolve("none"));
        assertTrue(choice.builtIn());
        assertEquals(List.of(), choice.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.json", "builds.json", "clouds.json", "permissions.json", "overrides.json",
            "deadlines.json", "durations.json", "errors.json", "settings.json", "rights.json", "roles.json"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(directory.resolve(file));
        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\": 2, \"facts\": []}", "{\"format\": 1, \"facts\": []}",
            "{\"format\": 1, \"facts\": [3]}"})
    void aFileThatIsNoPackIsNamed(String content) throws IOException {
        Files.writeString(directory.resolve("clouds.json"), content);
        assertRefused("clouds.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "builds.json       | \"15.2.2562.41\"                   | \"fifteen\"            | fifteen",
            "builds.json       | \"name\": \"May26HU\", \"build\": \"15.2.2562.41\" | \"name\": \"May26HU\", \"build\": \"15.2.2562.99\" | SE",
            "clouds.json       | https://graph.microsoft.com        | http://graph.microsoft.com | graph",
            "clouds.json       | https://graph.microsoft.com        | https://graph.microsoft.com/v1.0 | graph",
            "clouds.json       | \"graphRouting\": true             | \"graphRouting\": \"yes\" | graphRouting",
            "clouds.json       | \"id\": \"DelosCloud\"             | \"id\": \"BleuCloud\"  | BleuCloud",
            "permissions.json  | dc890d15-9560-4a4c-9b7f-a736ec74ec40 | not-an-id            | roleId",
            "permissions.json  | full_access_as_app                 | half_access            | full_access_as_app",
            "overrides.json    | Enabled=true                       | Enabled                | parameters",
            "deadlines.json    | 2027-04-01                         | 2027-04-31             | date",
            "deadlines.json    | ewsRetirement                      | ewsPension             | ewsRetirement",
            "durations.json    | PT24H                              | PT-24H                 | duration",
            "rights.json       | \"owners\": true                   | \"owners\": \"yes\"        | owners",
            "roles.json        | 62e90394-69f5                      | 62e90394               | templateId",
            "settings.json     | \"60\"                             | \"sixty\"              | value",
            "errors.json       | \"advice\"                         | \"advise\"             | advice"})
    void aBrokenFactIsNamedWithItsFileAndTheBuiltInPackStays(String file, String from, String to, String named)
            throws IOException {
        edit(file, from, to);
        String problem = assertRefused(file);
        assertTrue(problem.contains(named), problem);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Files.write(directory.resolve("errors.json"), new byte[PackFiles.MAXIMUM_SIZE + 1]);
        assertRefused("errors.json");
    }

    private void edit(String file, String from, String to) throws IOException {
        String content = Files.readString(directory.resolve(file));
        assertTrue(content.contains(from), from);
        Files.writeString(directory.resolve(file), content.replaceFirst(
                Pattern.quote(from), Matcher.quoteReplacement(to)));
    }

    private String assertRefused(String file) {
        Choice choice = DataPacks.newest(directory);
        assertTrue(choice.builtIn());
        assertEquals(1, choice.problems().size());
        assertTrue(choice.problems().get(0).contains(file), choice.problems().get(0));
        return choice.problems().get(0);
    }
}
