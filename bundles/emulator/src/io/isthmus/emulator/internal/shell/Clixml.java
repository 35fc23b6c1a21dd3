package io.isthmus.emulator.internal.shell;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.isthmus.sdk.data.Value;

/** The little of CLIXML that frames need: plain data in a dictionary, both ways. */
final class Clixml {

    static final String HEAD = "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";
    static final String TAIL = "</Objs>";
    private static final int DEEPEST = 16;

    private Clixml() {
    }

    /** A document with one dictionary. */
    static String dictionary(Map<String, Value> entries) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Obj RefId=\"0\"><TN RefId=\"0\"><T>System.Collections.Hashtable</T><T>System.Object</T></TN><DCT>");
        int[] nextId = {1};
        entries.forEach((name, value) -> {
            xml.append("<En><S N=\"Key\">").append(escape(name)).append("</S>");
            append(xml, value, "Value", nextId);
            xml.append("</En>");
        });
        return xml.append("</DCT></Obj>").append(TAIL).toString();
    }

    /**
     * Reads a document with one dictionary.
     *
     * @throws IllegalArgumentException where it is none
     */
    static Map<String, Value> readDictionary(String xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            reader.nextTag();
            if (read(reader, 0) instanceof Value.Members members) {
                return members.values();
            }
            throw new IllegalArgumentException("not a dictionary");
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("not CLIXML: " + broken.getMessage(), broken);
        }
    }

    /** Text as CLIXML writes it inside an element. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean looksEscaped = text.startsWith("_x", index) && index + 6 < text.length()
                    && text.charAt(index + 6) == '_';
            if (character < ' ' || character > '\uFFFD' || Character.isSurrogate(character) || looksEscaped) {
                escaped.append(String.format("_x%04X_", (int) character));
            } else {
                escaped.append(switch (character) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> String.valueOf(character);
                });
            }
        }
        return escaped.toString();
    }

    private static void append(StringBuilder xml, Value value, String name, int[] nextId) {
        String named = name.isEmpty() ? "" : " N=\"" + escape(name) + "\"";
        switch (value) {
            case Value.Null nothing -> xml.append("<Nil").append(named).append(" />");
            case Value.Bool bool -> element(xml, "B", named, Boolean.toString(bool.value()));
            case Value.Number number -> element(xml, number.whole().isPresent() ? "I32" : "D", named,
                    number.value().toPlainString());
            case Value.Text text -> element(xml, "S", named, escape(text.value()));
            case Value.Array array -> {
                xml.append("<Obj").append(named).append(" RefId=\"").append(nextId[0]++)
                        .append("\"><TN RefId=\"").append(nextId[0])
                        .append("\"><T>System.Object[]</T><T>System.Array</T><T>System.Object</T></TN><LST>");
                array.values().forEach(entry -> append(xml, entry, "", nextId));
                xml.append("</LST></Obj>");
            }
            case Value.Members members -> throw new IllegalArgumentException("frames hold no nested dictionaries");
        }
    }

    private static void element(StringBuilder xml, String tag, String named, String text) {
        xml.append('<').append(tag).append(named).append('>').append(text).append("</").append(tag).append('>');
    }

    private static Value read(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deeply");
        }
        return switch (reader.getLocalName()) {
            case "Nil" -> {
                reader.getElementText();
                yield Value.none();
            }
            case "B" -> Value.of(Boolean.parseBoolean(reader.getElementText()));
            case "I32", "I64", "D", "Db" -> new Value.Number(new BigDecimal(reader.getElementText()));
            case "S" -> Value.of(unescape(reader.getElementText()));
            case "BA" -> Value.of(reader.getElementText());
            case "Obj" -> readObject(reader, depth);
            default -> throw new IllegalArgumentException("frames hold no <" + reader.getLocalName() + ">");
        };
    }

    private static Value readObject(XMLStreamReader reader, int depth) throws XMLStreamException {
        Value content = Value.none();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (reader.getLocalName()) {
                case "DCT" -> content = readEntries(reader, depth);
                case "LST" -> content = readList(reader, depth);
                default -> skip(reader);
            }
        }
        return content;
    }

    private static Value readEntries(XMLStreamReader reader, int depth) throws XMLStreamException {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            reader.nextTag();
            String key = read(reader, depth + 1).text().orElseThrow(() -> new IllegalArgumentException("a key is text"));
            reader.nextTag();
            entries.put(key, read(reader, depth + 1));
            reader.nextTag();
        }
        return new Value.Members(entries);
    }

    private static Value readList(XMLStreamReader reader, int depth) throws XMLStreamException {
        List<Value> entries = new ArrayList<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            entries.add(read(reader, depth + 1));
        }
        return new Value.Array(entries);
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            boolean escaped = text.startsWith("_x", index) && index + 6 < text.length() && text.charAt(index + 6) == '_'
                    && text.substring(index + 2, index + 6).matches("[0-9A-Fa-f]{4}");
            if (escaped) {
                plain.append((char) Integer.parseInt(text.substring(index + 2, index + 6), 16));
                index += 6;
            } else {
                plain.append(text.charAt(index));
            }
        }
        return plain.toString();
    }
}
