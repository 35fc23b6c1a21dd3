package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

import io.isthmus.report.internal.HostileTexts;

class ChangeRequestExporterTest {

    private static Document page(String text) {
        byte[] page = Plans.written(new ChangeRequestExporter(), Plans.with(text), ZoneId.of("Europe/Rome"));
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page));
        } catch (Exception malformed) {
            throw new AssertionError(text, malformed);
        }
    }

    private static String elements(Node node) {
        return node.getNodeName() + IntStream.range(0, node.getChildNodes().getLength())
                .mapToObj(node.getChildNodes()::item).filter(child -> child.getNodeType() == Node.ELEMENT_NODE)
                .map(ChangeRequestExporterTest::elements).collect(Collectors.joining(",", "(", ")"));
    }

    @Test
    void whateverThePlanSaysThePageIsTheSame() {
        String harmless = elements(page("Contoso").getDocumentElement());
        HostileTexts.stream().forEach(text -> assertEquals(harmless, elements(page(text).getDocumentElement()), text));
    }

    @Test
    void itTellsWhatTheOneWhoSignsMustKnow() {
        String text = page("Move Contoso").getDocumentElement().getTextContent();
        for (String wanted : new String[] {"Before and after", "Risk", "These steps cannot be undone", "Way back",
                "Time window", "up to 24 hours", "Signatures", "Approved by", "Set-CloudOrganizationConfig",
                "PATCH /v1.0/applications(uniqueName='app')", "Prefer: create-if-missing", "2026-10-20 11:00 +02:00",
                "Application Administrator", "Within 30 days", "It is undone by:",
                "DELETE /v1.0/applications/${application.id}", "Set-AuthConfig",
                "${gate.list} = Get-CloudOrganizationConfig /0/EwsAllowedAppIDs\n- \"Move Contoso\"\n+ \"${application.id}\"",
                "${application.id} stands for what step 1 (Move Contoso) makes known when it is done."}) {
            assertTrue(text.contains(wanted), wanted);
        }
    }

    @Test
    void itLoadsNothing() {
        Document page = page("Contoso");
        for (String element : new String[] {"script", "link", "img", "iframe"}) {
            assertEquals(0, page.getElementsByTagName(element).getLength());
        }
    }
}
