package io.isthmus.exchange.internal.clixml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Collection;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Nothing;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

/** Makes values of every sort. */
final class RandomValues {

    private static final int DEEPEST = 4;
    private static final String NASTY = "_xX0123ABCDef\r\n \t<>&\"'\u0000\u001F\u0085\uD83D\uDE00\uFFFF\u2028ä";
    private static final List<Primitive> PRIMITIVES = List.of(new Primitive(ClixmlType.BOOLEAN, "true"),
            new Primitive(ClixmlType.SIGNED_INT, "-2147483648"), new Primitive(ClixmlType.UNSIGNED_LONG, "18446744073709551615"),
            new Primitive(ClixmlType.DOUBLE, "1.5E-07"), new Primitive(ClixmlType.DECIMAL, "0.1"),
            new Primitive(ClixmlType.CHARACTER, "65535"), new Primitive(ClixmlType.TIME_SPAN, "P1DT2H3M4.5S"),
            new Primitive(ClixmlType.DATE_TIME, "2026-11-22T10:00:00.1234567+01:00"),
            new Primitive(ClixmlType.BYTES, "AQID"), new Primitive(ClixmlType.SECURE_STRING, ""),
            new Primitive(ClixmlType.GUID, "00000002-0000-0ff1-ce00-000000000000"),
            new Primitive(ClixmlType.VERSION, "15.2.2562.53"));

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    /** The values of a document. */
    List<ClixmlValue> document() {
        return some(4, () -> value(DEEPEST));
    }

    private ClixmlValue value(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> new Nothing();
            case 1 -> new Primitive(List.of(ClixmlType.STRING, ClixmlType.URI, ClixmlType.XML, ClixmlType.SCRIPT)
                    .get(random.nextInt(4)), text());
            case 2 -> PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
            case 3 -> new MemberSet(members(depth - 1));
            default -> new Instance(OptionalInt.empty(), some(3, this::text),
                    random.nextBoolean() ? Optional.of(text()) : Optional.empty(), content(depth - 1),
                    members(depth - 1), members(depth - 1));
        };
    }

    private Content content(int depth) {
        return switch (random.nextInt(4)) {
            case 0 -> new Content.Single(PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
            case 1 -> new Content.Items(Collection.values()[random.nextInt(4)], some(3, () -> value(depth)));
            case 2 -> new Content.Dictionary(some(3, () -> new Entry(value(0), value(depth))));
            default -> new Content.Empty();
        };
    }

    private Map<String, ClixmlValue> members(int depth) {
        Map<String, ClixmlValue> members = new LinkedHashMap<>();
        some(3, this::text).forEach(name -> members.put(name, value(depth)));
        return members;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return text.toString();
    }

    private <T> List<T> some(int most, Supplier<T> supplier) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(supplier.get());
        }
        return list;
    }
}
