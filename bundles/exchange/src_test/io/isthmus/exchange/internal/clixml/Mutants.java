package io.isthmus.exchange.internal.clixml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes mutants of CLIXML documents: broken ones in any way, and ones that say the same in other words. */
public final class Mutants {

    private static final String[] PIECES = {"<Obj RefId=\"0\">", "</Obj>", "<LST>", "</LST>", "<Ref RefId=\"0\"/>",
            "<TNRef RefId=\"0\"/>", "<Nil/>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#xD800;", "]]>",
            "<![CDATA[", "<!--", "-->", "<?x ?>", "_xD800_", "_x0000_", "\uFFFF", "\u0000", "99999999999999999999999",
            "<I32>x</I32>", "<DCT><En>", " RefId=\"1\"", " N=\"\"", "<", ">", "&", "\"", "<MS>", "<PR>", "<SS>x</SS>"};
    /** Ends of elements and what can stand between them without being text. */
    private static final Pattern BETWEEN_ELEMENTS = Pattern.compile("(</[A-Za-z0-9]+>|/>|<Props>|<MS>|<LST>|<IE>)\\s*<");
    private static final Pattern REF_ID = Pattern.compile("(<(?:TN|TNRef|Obj|Ref)\\b[^>]*RefId=\")([^\"]*)\"");
    private static final Pattern EMPTY = Pattern.compile("<(Nil|Ref|TNRef)( [^>]*?)? ?/>");
    private static final Pattern TEXT = Pattern.compile("(<(?:S|T|ToString)(?: [^>]*)?>)([^<]+)(?=</)");

    private final RandomGenerator random;

    /**
     * @param random whose numbers alone decide
     */
    public Mutants(RandomGenerator random) {
        this.random = random;
    }

    /** A mutant that is probably broken. */
    public byte[] broken(byte[] document) {
        byte[] mutant = document;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            mutant = damage(mutant);
        }
        return mutant;
    }

    /** A mutant that says the same. */
    public byte[] same(String document) {
        List<UnaryOperator<String>> changes = List.of(this::spaced, this::renumbered, this::unfolded, this::escaped,
                this::commented);
        String mutant = document;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            mutant = changes.get(random.nextInt(changes.size())).apply(mutant);
        }
        Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .get(random.nextInt(3));
        return ((random.nextBoolean() ? "\uFEFF" : "") + mutant).getBytes(charset);
    }

    private byte[] damage(byte[] document) {
        if (document.length < 2) {
            return document;
        }
        int at = random.nextInt(document.length);
        int length = Math.min(document.length - at, 1 + random.nextInt(200));
        return switch (random.nextInt(6)) {
            case 0 -> flipped(document, at);
            case 1 -> join(Arrays.copyOf(document, at), Arrays.copyOfRange(document, at + length, document.length));
            case 2 -> join(Arrays.copyOf(document, at + length), Arrays.copyOfRange(document, at, document.length));
            case 3 -> Arrays.copyOf(document, at);
            case 4 -> inserted(document, at, PIECES[random.nextInt(PIECES.length)]);
            default -> inserted(document, at, PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(300)));
        };
    }

    private byte[] flipped(byte[] document, int at) {
        byte[] mutant = document.clone();
        mutant[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return mutant;
    }

    private static byte[] inserted(byte[] document, int at, String piece) {
        return join(join(Arrays.copyOf(document, at), piece.getBytes(StandardCharsets.UTF_8)),
                Arrays.copyOfRange(document, at, document.length));
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private String spaced(String document) {
        return BETWEEN_ELEMENTS.matcher(document).replaceAll(match -> Matcher.quoteReplacement(
                match.group(1) + " \n\t".substring(random.nextInt(3)) + "<"));
    }

    private String renumbered(String document) {
        int shift = random.nextInt(1000);
        Map<String, String> numbers = new HashMap<>();
        return REF_ID.matcher(document).replaceAll(match -> Matcher.quoteReplacement(match.group(1)
                + numbers.computeIfAbsent(match.group(2), number -> "r" + (shift + numbers.size())) + '"'));
    }

    private String unfolded(String document) {
        return EMPTY.matcher(document).replaceAll(match -> Matcher.quoteReplacement("<" + match.group(1)
                + (match.group(2) == null ? "" : match.group(2)) + "></" + match.group(1) + ">"));
    }

    private String commented(String document) {
        return document.replaceFirst("<Props>", "<Props><!-- a note --><?and more?>");
    }

    private String escaped(String document) {
        return TEXT.matcher(document).replaceAll(match -> {
            String text = match.group(2);
            int at = random.nextInt(text.length());
            char unit = text.charAt(at);
            boolean plain = Character.isLetter(unit) && unit < 0x80 && text.indexOf('&') < 0 && text.indexOf('_') < 0;
            String other = random.nextBoolean() ? "_x%04X_".formatted((int) unit) : "&#%d;".formatted((int) unit);
            return Matcher.quoteReplacement(match.group(1)
                    + (plain ? text.substring(0, at) + other + text.substring(at + 1) : text));
        });
    }
}
