package io.isthmus.exchange.internal.clixml;

import static io.isthmus.exchange.internal.clixml.Documents.BEGIN;
import static io.isthmus.exchange.internal.clixml.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.exchange.internal.clixml.ClixmlValue.Collection;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Content;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Cycle;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlValue.MemberSet;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Nothing;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Primitive;

class ClixmlReaderTest {

    @Test
    void anEnumHasItsTypesItsNameAndItsNumber() throws ClixmlException {
        Instance value = instance("""
                <Obj RefId="0"><TN RefId="0"><T>Contoso.Color</T><T>System.Enum</T></TN>\
                <ToString>Red</ToString><I32>3</I32></Obj>""");

        assertEquals(List.of("Contoso.Color", "System.Enum"), value.typeNames());
        assertEquals(Optional.of("Red"), value.text());
        assertEquals(new Content.Single(new Primitive(ClixmlType.SIGNED_INT, "3")), value.content());
    }

    @ParameterizedTest
    @CsvSource({"LST,LIST", "STK,STACK", "QUE,QUEUE", "IE,ENUMERABLE"})
    void collectionsKeepTheirSortAndOrder(String element, Collection collection) throws ClixmlException {
        Instance value = instance("<Obj RefId=\"0\"><%s><S>b</S><Nil/><S>a</S></%s></Obj>".formatted(element, element));

        assertEquals(new Content.Items(collection, List.of(text("b"), new Nothing(), text("a"))), value.content());
    }

    @Test
    void aDictionaryKeepsKeysOfAnyType() throws ClixmlException {
        Instance value = instance("""
                <Obj RefId="0"><DCT><En><I32 N="Key">1</I32><S N="Value">one</S></En>\
                <En><S N="Key">two</S><Nil N="Value"/></En></DCT></Obj>""");

        assertEquals(new Content.Dictionary(List.of(
                new ClixmlValue.Entry(new Primitive(ClixmlType.SIGNED_INT, "1"), text("one")),
                new ClixmlValue.Entry(text("two"), new Nothing()))), value.content());
    }

    @Test
    void aReferenceIsTheVeryObject() throws ClixmlException {
        List<ClixmlValue> values = read("""
                <Obj RefId="7"><Props><S N="a">x</S></Props></Obj>\
                <Obj RefId="8"><Props><Ref N="first" RefId="7"/></Props></Obj>""");

        assertSame(values.get(0), ((Instance) values.get(1)).properties().get("first"));
    }

    @Test
    void typeNamesAreSharedByNumber() throws ClixmlException {
        List<ClixmlValue> values = read("""
                <Obj RefId="0"><TN RefId="3"><T>A</T></TN></Obj><Obj RefId="1"><TNRef RefId="3"/></Obj>""");

        assertEquals(List.of("A"), ((Instance) values.get(1)).typeNames());
    }

    @Test
    void anObjectThatHoldsItselfIsLabelled() throws ClixmlException {
        Instance value = instance("<Obj RefId=\"5\"><MS><Ref N=\"self\" RefId=\"5\"/></MS></Obj>");

        assertEquals(new Cycle(value.label().getAsInt()), value.extended().get("self"));
    }

    @Test
    void objectsThatHoldThemselvesAreToldApart() throws ClixmlException {
        Instance outer = instance("""
                <Obj RefId="5"><MS><Obj N="inner" RefId="6"><MS><Ref N="self" RefId="6"/></MS></Obj>\
                <Ref N="self" RefId="5"/></MS></Obj>""");
        Instance inner = assertInstanceOf(Instance.class, outer.extended().get("inner"));

        assertEquals(new Cycle(outer.label().getAsInt()), outer.extended().get("self"));
        assertEquals(new Cycle(inner.label().getAsInt()), inner.extended().get("self"));
        assertNotEquals(outer.label(), inner.label());
    }

    @Test
    void theNumbersOfADocumentDoNotCount() throws ClixmlException {
        String document = "<Obj RefId=\"%1$s\"><TN RefId=\"%2$s\"><T>A</T></TN><MS><Ref N=\"s\" RefId=\"%1$s\"/></MS></Obj>";

        assertEquals(read(document.formatted("0", "0")), read(document.formatted("91", "x")));
    }

    @Test
    void nestedSetsOfMembersAreKept() throws ClixmlException {
        Instance value = instance("<Obj RefId=\"0\"><MS><MS N=\"PSStandardMembers\"><S N=\"a\">b</S></MS></MS></Obj>");

        assertEquals(new MemberSet(Map.of("a", text("b"))), value.extended().get("PSStandardMembers"));
    }

    @Test
    void escapesStandForCodeUnits() throws ClixmlException {
        assertEquals(text("a\r\nb \uD83D\uDE00 _x000D_ _x12"),
                read("<S>a_x000D__x000A_b _xD83D__xDE00_ _x005F_x000D_ _x12</S>").getFirst());
    }

    @Test
    void whiteSpaceOfTextIsKept() throws ClixmlException {
        assertEquals(text("  a "), read("<S>  a </S>").getFirst());
    }

    @Test
    void whatExchangeSerializedInBinaryFormIsLeftOut() throws ClixmlException {
        Instance value = instance("""
                <Obj RefId="0"><MS><BA N="SerializationData">not even base64 !</BA><S N="a">b</S></MS></Obj>""");

        assertEquals(Map.of("a", text("b")), value.extended());
    }

    @Test
    void aProtectedTextIsNotRead() throws ClixmlException {
        assertEquals(new Primitive(ClixmlType.SECURE_STRING, ""), read("<SS>01000000d08c9ddf</SS>").getFirst());
    }

    @Test
    void anXmlDocumentStaysText() throws ClixmlException {
        assertEquals(new Primitive(ClixmlType.XML, "<!DOCTYPE a><a/>"),
                read("<XD>&lt;!DOCTYPE a&gt;&lt;a/&gt;</XD>").getFirst());
    }

    @Test
    void aRecordOfProgressHasThePropertiesThatPowerShellNames() throws ClixmlException {
        Instance value = instance("<PR><AV>Importing</AV><AI>0</AI><Nil/><PC>-1</PC></PR>");

        assertEquals(Map.of("Activity", text("Importing"), "ActivityId", text("0"), "PercentComplete", text("-1")),
                value.properties());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsAreRead(String encoding) throws ClixmlException {
        for (String mark : List.of("\uFEFF", "")) {
            byte[] document = (mark + BEGIN + "<S>Zürich 東京</S></Objs>").getBytes(Charset.forName(encoding));

            assertEquals(List.of(text("Zürich 東京")), ClixmlReader.readAll(document, ClixmlLimits.DEFAULT));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C|97", "B|true", "DT|2024-11-06T14:47:32.1234567-08:00",
            "DT|2024-11-06T14:47:32", "DT|0001-01-01T00:00:00Z", "TS|P1DT2H3M4.5S", "TS|-PT9.0269026S", "TS|PT0S",
            "By|255", "SB|-128", "U16|65535", "I16|-32768", "U32|4294967295", "I32|-1",
            "U64|18446744073709551615", "I64|-9223372036854775808", "Sg|1.5E-07", "Db|NaN", "Db|-INF",
            "D|79228162514264337593543950335", "BA|AQID", "G|00000002-0000-0ff1-ce00-000000000000",
            "URI|https://outlook.office365.com/EWS/Exchange.asmx", "Version|15.2.2562.53", "SBK|Get-Date"})
    void primitiveValuesKeepTheirText(String element, String value) throws ClixmlException {
        Primitive primitive = assertInstanceOf(Primitive.class,
                read("<%1$s> %2$s </%1$s>".formatted(element, value)).getFirst());

        assertEquals(element, primitive.type().element());
        assertEquals(value, primitive.text().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"C|65536", "B|True", "DT|2024-13-06T14:47:32", "TS|P", "TS|1.02:03", "By|256",
            "I32|2147483648", "I32|x", "U64|-1", "D|1E5", "BA|AQI", "BA|!!!!", "G|00000002", "Version|15", "Db|one"})
    void valuesOfTheWrongTypeAreRefused(String element, String value) {
        ClixmlException refusal = refused("<%1$s>%2$s</%1$s>".formatted(element, value));

        assertTrue(refusal.getMessage().contains(element) && refusal.getMessage().contains(value), refusal::getMessage);
    }

    @Test
    void theMessageNamesThePlace() {
        ClixmlException refusal = refused("\n\n  <I32>x</I32>");

        assertEquals(3, refusal.line());
        assertTrue(refusal.column() > 2, () -> "column " + refusal.column());
        assertTrue(refusal.getMessage().startsWith("Line 3, column "), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Obj RefId=\"0\"/><Obj RefId=\"0\"/>", "<Ref RefId=\"1\"/>",
            "<Obj RefId=\"0\"><TNRef RefId=\"1\"/></Obj>", "<Obj RefId=\"0\"><Props><S>unnamed</S></Props></Obj>",
            "<Obj RefId=\"0\"><Props><S N=\"a\"/><S N=\"a\"/></Props></Obj>", "<Obj RefId=\"0\"><I32>1</I32><S/></Obj>",
            "<Obj RefId=\"0\"><TN RefId=\"0\"><S>x</S></TN></Obj>", "<Obj RefId=\"0\"><DCT><S>x</S></DCT></Obj>",
            "<Obj RefId=\"0\"><DCT><En><S N=\"Key\"/></En></DCT></Obj>", "<Obj RefId=\"0\">text</Obj>", "<Foo/>",
            "<Nil>x</Nil>", "<Nil><S/></Nil>", "<S><S/></S>", "<S>&unknown;</S>", "<S>", "text", "<Ref/>",
            "<x:S xmlns:x=\"urn:other\"/>", "<Obj RefId=\"0\"><Foo/></Obj>",
            "<Obj RefId=\"0\"><TN RefId=\"0\"/><TN RefId=\"0\"/></Obj>"})
    void whatIsNoClixmlIsRefused(String content) {
        assertFalse(refused(content).getMessage().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html/>", "<Objs/>", "no xml", "<Objs Version=\"1.1.0.1\"/>",
            "<Objs Version=\"2\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"/>"})
    void otherFilesAreRefused(String document) {
        assertThrows(ClixmlException.class,
                () -> ClixmlReader.readAll(document.getBytes(StandardCharsets.UTF_8), ClixmlLimits.DEFAULT));
    }

    @Test
    void whatStandsBehindTheEndIsRefused() {
        byte[] document = (BEGIN + "<S>a</S></Objs><more/>").getBytes(StandardCharsets.UTF_8);

        assertThrows(ClixmlException.class, () -> ClixmlReader.readAll(document, ClixmlLimits.DEFAULT));
    }

    @Test
    void aFailureOfTheInputIsNotTakenForABrokenFile() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the network name is gone");
            }
        };

        IOException failure = assertThrows(IOException.class, () -> new ClixmlReader(broken, ClixmlLimits.DEFAULT).next());
        assertEquals("the network name is gone", failure.getMessage());
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] document = (BEGIN + "<S>\u00e4</S></Objs>").getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(ClixmlException.class, () -> ClixmlReader.readAll(document, ClixmlLimits.DEFAULT));
    }

    @Test
    void valuesComeOneByOne() throws Exception {
        try (ClixmlReader reader = new ClixmlReader(
                new ByteArrayInputStream((BEGIN + "<S>a</S><S>b</S><oops>").getBytes(StandardCharsets.UTF_8)),
                ClixmlLimits.DEFAULT)) {
            assertEquals(Optional.of(text("a")), reader.next());
            assertEquals(Optional.of(text("b")), reader.next());
            assertThrows(ClixmlException.class, reader::next);
        }
    }

    private static ClixmlException refused(String content) {
        return assertThrows(ClixmlException.class, () -> read(content));
    }

    private static Instance instance(String content) throws ClixmlException {
        return assertInstanceOf(Instance.class, read(content).getFirst());
    }

    private static List<ClixmlValue> read(String content) throws ClixmlException {
        return ClixmlReader.readAll(document(content), ClixmlLimits.DEFAULT);
    }

    private static Primitive text(String text) {
        return new Primitive(ClixmlType.STRING, text);
    }
}
