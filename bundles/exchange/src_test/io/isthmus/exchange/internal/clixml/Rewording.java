package io.isthmus.exchange.internal.clixml;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to write a CLIXML document in other words that say the same. */
enum Rewording {

    /** White space between elements, where it is no text. */
    SPACED((document, random) -> Patterns.BETWEEN_ELEMENTS.matcher(document).replaceAll(match -> quoted(
            match.group(1) + " \n\t".substring(random.nextInt(3)) + "<"))),
    /** Other numbers for what is referred to. */
    RENUMBERED(Rewording::renumbered),
    /** Empty elements with an end of their own. */
    UNFOLDED((document, random) -> Patterns.EMPTY.matcher(document).replaceAll(match -> quoted(
            "<" + match.group(1) + match.group(2) + "></" + match.group(1) + ">"))),
    /** Attributes the other way round. */
    ATTRIBUTES_SWAPPED((document, random) -> Patterns.TWO_ATTRIBUTES.matcher(document).replaceAll(match -> quoted(
            "<" + match.group(1) + " " + match.group(3) + " " + match.group(2)))),
    /** Attributes in apostrophes. */
    OTHER_QUOTES((document, random) -> Patterns.ATTRIBUTE.matcher(document).replaceAll(match -> quoted(
            match.group(1) + "='" + match.group(2).replace("'", "&apos;") + "'"))),
    /** Predefined entities as numbers, decimal or hexadecimal. */
    ENTITIES_AS_NUMBERS((document, random) -> Patterns.ENTITY.matcher(document).replaceAll(match -> quoted(
            (random.nextBoolean() ? "&#%d;" : "&#x%x;").formatted(Patterns.ENTITIES.get(match.group(1)))))),
    /** A letter of a text as a reference, or as an escape of CLIXML. */
    LETTERS_ESCAPED(Rewording::escaped),
    /** Comments and processing instructions between elements. */
    COMMENTED((document, random) -> document.replaceFirst("(<Objs [^>]*>)", "$1<!-- a note --><?and more?>"));

    private final BiFunction<String, RandomGenerator, String> change;

    Rewording(BiFunction<String, RandomGenerator, String> change) {
        this.change = change;
    }

    /**
     * The document in other words.
     *
     * @param random decides where several words would do
     */
    String of(String document, RandomGenerator random) {
        return change.apply(document, random);
    }

    private static String renumbered(String document, RandomGenerator random) {
        int shift = random.nextInt(1000);
        Map<String, String> numbers = new HashMap<>();
        return Patterns.REF_ID.matcher(document).replaceAll(match -> quoted(match.group(1)
                + numbers.computeIfAbsent(match.group(3), number -> "r" + (shift + numbers.size())) + match.group(2)));
    }

    private static String escaped(String document, RandomGenerator random) {
        return Patterns.TEXT.matcher(document).replaceAll(match -> {
            String text = match.group(2);
            int at = random.nextInt(text.length());
            char unit = text.charAt(at);
            boolean plain = Character.isLetter(unit) && unit < 0x80 && text.indexOf('&') < 0 && text.indexOf('_') < 0;
            String other = (random.nextBoolean() ? "_x%04X_" : "&#%d;").formatted((int) unit);
            return quoted(match.group(1) + (plain ? text.substring(0, at) + other + text.substring(at + 1) : text));
        });
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    /** Held apart, since an enum's constants are made before its own static fields. */
    private static final class Patterns {
        static final Pattern BETWEEN_ELEMENTS = Pattern.compile("(</[A-Za-z0-9]+>|/>|<Props>|<LST>|<IE>)\\s*<");
        static final Pattern REF_ID = Pattern.compile("(<(?:TN|TNRef|Obj|Ref)\\b[^>]*RefId=([\"']))([^\"']*)\\2");
        static final Pattern EMPTY = Pattern.compile("<(Nil|Ref|TNRef)((?: [^>]*?)?) ?/>");
        static final Pattern TWO_ATTRIBUTES = Pattern.compile("<(Obj|Ref) ([A-Za-z]+=\"[^\"]*\") ([A-Za-z]+=\"[^\"]*\")");
        static final Pattern ATTRIBUTE = Pattern.compile("\\b(N|RefId|Version)=\"([^\"<>]*)\"(?=[^<]*>)");
        static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos);");
        static final Map<String, Integer> ENTITIES = Map.of("amp", 38, "lt", 60, "gt", 62, "quot", 34, "apos", 39);
        static final Pattern TEXT = Pattern.compile("(<(?:S|T|ToString)(?: [^>]*)?>)([^<]+)(?=</)");
    }
}
