package io.isthmus.exchange.internal.objects;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.isthmus.sdk.data.Value;

/**
 * Completes what Get-ExchangeDiagnosticInfo gave: it answers XML as text in its property Result. What that tells of the
 * server's name (ServerName) and of setting overrides (Overrides) is added as members; XML that is broken adds nothing.
 */
final class DiagnosticMembers {

    private static final String OVERRIDES = "Overrides";
    private static final String OVERRIDE = "SettingOverride";

    private final Map<String, Value> override = new LinkedHashMap<>();
    private final List<String> parameters = new ArrayList<>();
    private final List<Value> overrides = new ArrayList<>();
    private boolean aboutOverrides;
    private String serverName;

    private DiagnosticMembers() {
    }

    static Value.Members complete(Value.Members members) {
        DiagnosticMembers told = new DiagnosticMembers();
        try {
            told.read(members.at("/Result").text().orElse(""));
        } catch (XMLStreamException | RuntimeException broken) {
            // the JDK's parser fails with exceptions of many kinds where the input is broken
            return members;
        }
        Value.Members complete = members;
        if (told.serverName != null) {
            complete = complete.with("ServerName", Value.of(told.serverName));
        }
        return told.aboutOverrides ? complete.with(OVERRIDES, new Value.Array(told.overrides)) : complete;
    }

    private void read(String result) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(result));
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    ended(xml.getLocalName(), text.toString().strip());
                    text.setLength(0);
                }
                default -> { }
            }
        }
    }

    private void ended(String element, String text) {
        switch (element) {
            case "serverName" -> {
                if (!text.isEmpty()) {
                    serverName = text;
                }
            }
            case "Parameter" -> parameters.add(text);
            case "Parameters" -> override.put(element, Value.texts(parameters));
            case OVERRIDE -> {
                overrides.add(new Value.Members(override));
                override.clear();
                parameters.clear();
            }
            case OVERRIDES -> aboutOverrides = true;
            default -> override.put(element, Value.of(text));
        }
    }
}
