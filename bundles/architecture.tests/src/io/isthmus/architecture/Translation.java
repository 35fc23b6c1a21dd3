package io.isthmus.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a package in one language, held against the English ones. */
final class Translation {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern MNEMONIC = Pattern.compile("&(?=\\p{L})");
    private static final String ELLIPSIS = "…";

    private Translation() {
    }

    static Properties texts(URL file) {
        Properties texts = new Properties();
        try (InputStream input = file.openStream()) {
            texts.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** What is missing, left over, or would be shown wrongly; empty where the translation is sound. */
    static List<String> problems(Properties english, Properties translated) {
        List<String> problems = new ArrayList<>();
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            String text = translated.getProperty(key);
            if (text == null) {
                problems.add(key + " is missing");
            } else {
                problems.addAll(problems(key, english.getProperty(key), text));
            }
        }
        for (String key : new TreeSet<>(translated.stringPropertyNames())) {
            if (!english.containsKey(key)) {
                problems.add(key + " is no text any more");
            }
        }
        return problems;
    }

    private static List<String> problems(String key, String english, String translated) {
        List<String> problems = new ArrayList<>();
        if (!placeholders(english).equals(placeholders(translated))) {
            problems.add(key + " has other placeholders");
        }
        if (count(MNEMONIC, english) != count(MNEMONIC, translated)) {
            problems.add(key + " has another mnemonic");
        }
        if (english.endsWith(ELLIPSIS) != translated.endsWith(ELLIPSIS)) {
            problems.add(key + " says otherwise whether something is asked first");
        }
        if (translated.indexOf('\'') >= 0) {
            problems.add(key + " has a straight apostrophe, which is taken for a quote where something is filled in");
        }
        return problems;
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
