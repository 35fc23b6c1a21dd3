package io.isthmus.exchange.internal.clixml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Cycle;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

/** What is written is read as what it was. */
class ClixmlRoundTripTest {

    @Property(edgeCases = EdgeCasesMode.NONE)
    void valuesComeBackEqual(@ForAll("documents") List<ClixmlValue> values) throws ClixmlException {
        assertEquals(values, ClixmlReader.readAll(ClixmlWriter.write(values), ClixmlLimits.DEFAULT));
    }

    @Property
    void everyTextComesBack(@ForAll("texts") String text) throws ClixmlException {
        List<ClixmlValue> values = List.of(new Primitive(ClixmlType.STRING, text));

        assertEquals(values, ClixmlReader.readAll(ClixmlWriter.write(values), ClixmlLimits.DEFAULT));
    }

    @Example
    void anObjectAtTwoPlacesIsWrittenOnceAndReadAsOne() throws ClixmlException {
        Instance shared = Instance.of("A", Map.of("n", new Primitive(ClixmlType.STRING, "x")));
        byte[] written = ClixmlWriter.write(List.of(shared, shared));
        List<ClixmlValue> read = ClixmlReader.readAll(written, ClixmlLimits.DEFAULT);

        assertSame(read.get(0), read.get(1));
        assertEquals(List.of(shared, shared), read);
    }

    @Example
    void anObjectThatHoldsItselfComesBack() throws ClixmlException {
        List<ClixmlValue> values = List.of(new Instance(OptionalInt.of(0), List.of("A"), Optional.empty(),
                new Content.Empty(), Map.of("inner", Instance.of("B", Map.of("outer", new Cycle(0)))), Map.of()));

        assertEquals(values, ClixmlReader.readAll(ClixmlWriter.write(values), ClixmlLimits.DEFAULT));
    }

    @Provide
    Arbitrary<List<ClixmlValue>> documents() {
        return ClixmlArbitraries.documents();
    }

    @Provide
    Arbitrary<String> texts() {
        return ClixmlArbitraries.texts();
    }
}
