package io.isthmus.exchange.internal.clixml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The primitive types of CLIXML ([MS-PSRP] 2.2.5.1), each with its element and the texts that are valid for it.
 */
public enum ClixmlType {
    /** Text. */
    STRING("S", Form.ESCAPED, text -> true),
    /** One UTF-16 code unit, written as its number. */
    CHARACTER("C", Form.PLAIN, whole("0", "65535")),
    /** true or false. */
    BOOLEAN("B", Form.PLAIN, text -> text.equals("true") || text.equals("false")),
    /** A date and time: with Z, with an offset, or local to the machine that wrote it. */
    DATE_TIME("DT", Form.PLAIN, ClixmlTime::isDateTime),
    /** A span of time as ISO 8601 writes it: P1DT2H3M4.5S. */
    TIME_SPAN("TS", Form.PLAIN, ClixmlTime::isTimeSpan),
    /** An unsigned byte. */
    UNSIGNED_BYTE("By", Form.PLAIN, whole("0", "255")),
    /** A signed byte. */
    SIGNED_BYTE("SB", Form.PLAIN, whole("-128", "127")),
    /** An unsigned number of 16 bits. */
    UNSIGNED_SHORT("U16", Form.PLAIN, whole("0", "65535")),
    /** A signed number of 16 bits. */
    SIGNED_SHORT("I16", Form.PLAIN, whole("-32768", "32767")),
    /** An unsigned number of 32 bits. */
    UNSIGNED_INT("U32", Form.PLAIN, whole("0", "4294967295")),
    /** A signed number of 32 bits. */
    SIGNED_INT("I32", Form.PLAIN, whole("-2147483648", "2147483647")),
    /** An unsigned number of 64 bits. */
    UNSIGNED_LONG("U64", Form.PLAIN, whole("0", "18446744073709551615")),
    /** A signed number of 64 bits. */
    SIGNED_LONG("I64", Form.PLAIN, whole("-9223372036854775808", "9223372036854775807")),
    /** A floating point number of 32 bits; NaN, INF and -INF too. */
    SINGLE("Sg", Form.PLAIN, ClixmlType::isFloating),
    /** A floating point number of 64 bits; NaN, INF and -INF too. */
    DOUBLE("Db", Form.PLAIN, ClixmlType::isFloating),
    /** A decimal number of up to 29 digits. */
    DECIMAL("D", Form.PLAIN, ClixmlType::isDecimal),
    /** Bytes, as base64. */
    BYTES("BA", Form.PLAIN, ClixmlType::isBase64),
    /** A GUID. */
    GUID("G", Form.PLAIN, Patterns.GUID.asMatchPredicate()),
    /** A URI, absolute or relative. */
    URI("URI", Form.ESCAPED, text -> true),
    /** A version of two to four numbers, or a semantic version. */
    VERSION("Version", Form.PLAIN, Patterns.VERSION.asMatchPredicate()),
    /** An XML document, kept as text and never parsed. */
    XML("XD", Form.ESCAPED, text -> true),
    /** A script block, kept as text and never run. */
    SCRIPT("SBK", Form.ESCAPED, text -> true),
    /** A protected text: its content is dropped by the reader and never written. */
    SECURE_STRING("SS", Form.DROPPED, String::isEmpty);

    /** How an element's characters become the value's text. */
    enum Form {
        /** As they stand, with white space at both ends taken off. */
        PLAIN,
        /** With the escapes of {@link ClixmlEscape}. */
        ESCAPED,
        /** Not at all. */
        DROPPED
    }

    private static final Map<String, ClixmlType> BY_ELEMENT = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(ClixmlType::element, Function.identity()));

    private final String element;
    private final Form form;
    private final Predicate<String> valid;

    ClixmlType(String element, Form form, Predicate<String> valid) {
        this.element = element;
        this.form = form;
        this.valid = valid;
    }

    /** The type that an element's name stands for, or null where it stands for none. */
    static ClixmlType ofElement(String name) {
        return BY_ELEMENT.get(name);
    }

    /** The element's local name. */
    public String element() {
        return element;
    }

    /** How the element's characters are read. */
    Form form() {
        return form;
    }

    /** Whether a text is one of this type's. */
    public boolean accepts(String text) {
        return valid.test(text);
    }

    private static Predicate<String> whole(String least, String most) {
        BigInteger from = new BigInteger(least);
        BigInteger to = new BigInteger(most);
        return text -> {
            if (!Patterns.WHOLE.matcher(text).matches()) {
                return false;
            }
            BigInteger value = new BigInteger(text);
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        };
    }

    private static boolean isFloating(String text) {
        return Patterns.FLOATING.matcher(text).matches();
    }

    private static boolean isDecimal(String text) {
        return Patterns.DECIMAL.matcher(text).matches() && new BigDecimal(text).precision() <= Patterns.DECIMAL_DIGITS;
    }

    private static boolean isBase64(String text) {
        String digits = Patterns.WHITE_SPACE.matcher(text).replaceAll("");
        try {
            Base64.getDecoder().decode(digits);
            return digits.length() % Patterns.BASE64_GROUP == 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Held apart, since an enum's constants are made before its own static fields. */
    private static final class Patterns {
        static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,20}");
        static final Pattern FLOATING = Pattern
                .compile("NaN|-?INF|[+-]?[0-9]{1,400}(\\.[0-9]{0,400})?([eE][+-]?[0-9]{1,4})?");
        static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,29}(\\.[0-9]{1,29})?");
        static final int DECIMAL_DIGITS = 29;
        static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
        static final int BASE64_GROUP = 4;
        static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        static final Pattern VERSION = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,10}){1,3}([-+][0-9A-Za-z.+-]{1,256})?");
    }
}
