package io.isthmus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;

/** Every text is there in English, German and Italian. */
class LanguageTest {

    private static final List<String> ENGLISH = List.of("messages.properties", "plugin.properties");

    @ParameterizedTest
    @ValueSource(strings = { "de", "it" })
    void everyTextIsTranslated(String language) {
        List<String> problems = new ArrayList<>();
        for (Bundle bundle : OurBundles.all().toList()) {
            for (URL english : english(bundle)) {
                String path = english.getPath().replaceFirst("\\.properties$", "_" + language + ".properties");
                URL translated = bundle.getEntry(path);
                Properties texts = translated == null ? new Properties() : Translation.texts(translated);
                Translation.problems(Translation.texts(english), texts)
                        .forEach(problem -> problems.add(bundle.getSymbolicName() + path + ": " + problem));
            }
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void thereAreTextsToTranslate() {
        assertFalse(OurBundles.all().allMatch(bundle -> english(bundle).isEmpty()));
    }

    @Test
    void theFaultyOnesAreFound() {
        Properties english = properties(Map.of("open", "&Open…", "count", "{0} of {1}", "close", "Close", "end", "End"));
        assertEquals(List.of("close is missing", "count has other placeholders",
                "end has a straight apostrophe, which is taken for a quote where something is filled in", "open has another mnemonic",
                "open says otherwise whether something is asked first", "old is no text any more"),
                Translation.problems(english, properties(Map.of("open", "Apri", "count", "{0}", "end", "L'ultimo", "old", "Alt"))));
        assertEquals(List.of(), Translation.problems(english,
                properties(Map.of("open", "Ö&ffnen…", "count", "{0} von {1}", "close", "Schließen", "end", "L’ultimo"))));
    }

    private static List<URL> english(Bundle bundle) {
        List<URL> found = new ArrayList<>();
        for (String name : ENGLISH) {
            var entries = bundle.findEntries("/", name, true);
            if (entries != null) {
                found.addAll(Collections.list(entries));
            }
        }
        return found;
    }

    private static Properties properties(Map<String, String> texts) {
        Properties properties = new Properties();
        properties.putAll(texts);
        return properties;
    }
}
