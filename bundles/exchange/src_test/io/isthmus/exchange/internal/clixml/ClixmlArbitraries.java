package io.isthmus.exchange.internal.clixml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Collection;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Entry;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Nothing;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

/** Values of every sort, inside each other. */
final class ClixmlArbitraries {

    private static final int DEEPEST = 3;
    private static final int MOST = 3;

    private ClixmlArbitraries() {
    }

    /** The values of a document. */
    static Arbitrary<List<ClixmlValue>> documents() {
        return value(DEEPEST).list().ofMaxSize(MOST);
    }

    /** Any text, and above all what an escape could be taken for and what XML would change. */
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(12), Arbitraries.strings()
                .withChars("_xX0123ABCDef\r\n \t<>&\"'\u0000\u001F\u0085\uD83D\uDE00\uFFFF\u2028\u00e4").ofMaxLength(16));
    }

    private static Arbitrary<Primitive> primitives() {
        Arbitrary<Primitive> texts = Combinators.combine(Arbitraries.of(ClixmlType.STRING, ClixmlType.URI,
                ClixmlType.XML, ClixmlType.SCRIPT), texts()).as(Primitive::new);
        return Arbitraries.oneOf(texts, Arbitraries.of(new Primitive(ClixmlType.BOOLEAN, "true"),
                new Primitive(ClixmlType.SIGNED_INT, "-2147483648"),
                new Primitive(ClixmlType.UNSIGNED_LONG, "18446744073709551615"),
                new Primitive(ClixmlType.DOUBLE, "1.5E-07"), new Primitive(ClixmlType.DECIMAL, "0.1"),
                new Primitive(ClixmlType.CHARACTER, "65535"), new Primitive(ClixmlType.TIME_SPAN, "P1DT2H3M4.5S"),
                new Primitive(ClixmlType.DATE_TIME, "2026-11-22T10:00:00.1234567+01:00"),
                new Primitive(ClixmlType.BYTES, "AQID"), new Primitive(ClixmlType.SECURE_STRING, ""),
                new Primitive(ClixmlType.GUID, "00000002-0000-0ff1-ce00-000000000000"),
                new Primitive(ClixmlType.VERSION, "15.2.2562.53")));
    }

    private static Arbitrary<ClixmlValue> value(int depth) {
        Arbitrary<ClixmlValue> flat = Arbitraries.oneOf(primitives().map(primitive -> primitive),
                Arbitraries.just(new Nothing()));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<ClixmlValue> set = members(depth - 1).map(MemberSet::new);
        Arbitrary<ClixmlValue> instance = Combinators.combine(texts().list().ofMaxSize(MOST), texts().optional(),
                content(depth - 1), members(depth - 1), members(depth - 1))
                .as((types, text, content, properties, extended) -> new Instance(OptionalInt.empty(), types, text,
                        content, properties, extended));
        return Arbitraries.oneOf(flat, set, instance);
    }

    private static Arbitrary<Content> content(int depth) {
        Arbitrary<Content> single = primitives().map(Content.Single::new);
        Arbitrary<Content> items = Combinators.combine(Arbitraries.of(Collection.class),
                value(depth).list().ofMaxSize(MOST)).as(Content.Items::new);
        Arbitrary<Content> dictionary = Combinators.combine(value(0), value(depth)).as(Entry::new).list()
                .ofMaxSize(MOST).map(Content.Dictionary::new);
        return Arbitraries.oneOf(Arbitraries.just(new Content.Empty()), single, items, dictionary);
    }

    private static Arbitrary<Map<String, ClixmlValue>> members(int depth) {
        return Combinators.combine(texts(), value(depth)).as(Map::entry).list().ofMaxSize(MOST).map(entries -> {
            Map<String, ClixmlValue> members = new LinkedHashMap<>();
            entries.forEach(entry -> members.put(entry.getKey(), entry.getValue()));
            return members;
        });
    }
}
