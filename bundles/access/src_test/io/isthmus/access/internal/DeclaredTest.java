package io.isthmus.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml declares has its texts, and each plan its page in the guide. */
class DeclaredTest {

    private static final Path OPERATIONS = Path.of("../../docs/operations");

    private static Stream<Element> elements(String name) throws Exception {
        NodeList list = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("plugin.xml").toFile()).getElementsByTagName(name);
        return IntStream.range(0, list.getLength()).mapToObj(index -> (Element) list.item(index));
    }

    private static Properties texts() throws Exception {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(Path.of("plugin.properties")));
        return texts;
    }

    @Test
    void everyTextIsThere() throws Exception {
        Properties texts = texts();
        assertEquals(0, elements("*").flatMap(element -> Stream.of("title", "description", "unset")
                .map(element::getAttribute)).filter(text -> text.startsWith("%"))
                .filter(text -> !texts.containsKey(text.substring(1))).count());
    }

    @Test
    void theGuideNamesEachPlanByItsIdAndAsTheWindowDoes() throws Exception {
        String index = Files.readString(OPERATIONS.resolve("README.md"));
        Properties texts = texts();
        for (Element plan : elements("plan").toList()) {
            String id = plan.getAttribute("id");
            String title = texts.getProperty(plan.getAttribute("title").substring(1));
            assertTrue(index.contains("| [" + id + "](" + id + ".md) | " + title + " |"), id);
            assertTrue(Files.readString(OPERATIONS.resolve(id + ".md")).lines().findFirst().orElseThrow()
                    .equalsIgnoreCase("# " + id + ": " + title), id);
        }
    }
}
