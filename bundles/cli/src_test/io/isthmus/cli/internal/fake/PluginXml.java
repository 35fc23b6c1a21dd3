package io.isthmus.cli.internal.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import io.isthmus.engine.command.CommandArgument;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandOption;

/** The commands as the bundle's own plugin.xml declares them, with the class of each. */
public final class PluginXml {

    private final Properties texts = new Properties();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final List<CommandDescriptor> commands = new ArrayList<>();

    public PluginXml() {
        try (var reader = Files.newBufferedReader(Path.of("plugin.properties"))) {
            texts.load(reader);
            NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Path.of("plugin.xml").toFile()).getElementsByTagName("command");
            for (int index = 0; index < found.getLength(); index++) {
                add((Element) found.item(index));
            }
        } catch (IOException | SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public List<CommandDescriptor> commands() {
        return commands;
    }

    public Map<String, String> classes() {
        return classes;
    }

    private void add(Element element) {
        String name = element.getAttribute("name");
        classes.put(name, element.getAttribute("class"));
        commands.add(new CommandDescriptor(name, "io.isthmus.cli", text(element, "title"),
                text(element, "description"), children(element, "option").stream().map(this::option).toList(),
                children(element, "argument").stream().map(this::argument).toList(),
                Arrays.stream(element.getAttribute("without").split(",")).filter(one -> !one.isEmpty())
                        .collect(Collectors.toSet())));
    }

    private CommandOption option(Element element) {
        String[] names = element.getAttribute("name").split(",");
        return new CommandOption(names[0], names.length > 1 ? Optional.of(names[1]) : Optional.empty(),
                text(element, "title"), Optional.of(element.getAttribute("value")).filter(one -> !one.isEmpty()),
                Arrays.stream(element.getAttribute("choices").split(",")).filter(one -> !one.isEmpty()).toList(),
                Boolean.parseBoolean(element.getAttribute("required")),
                Boolean.parseBoolean(element.getAttribute("multiple")));
    }

    private CommandArgument argument(Element element) {
        return new CommandArgument(element.getAttribute("name"), text(element, "title"),
                Boolean.parseBoolean(element.getAttribute("required")),
                Boolean.parseBoolean(element.getAttribute("multiple")));
    }

    private String text(Element element, String attribute) {
        String key = element.getAttribute(attribute);
        if (!key.startsWith("%")) {
            return key;
        }
        return Optional.ofNullable(texts.getProperty(key.substring(1)))
                .orElseThrow(() -> new IllegalStateException("no text for " + key));
    }

    private static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        NodeList found = element.getElementsByTagName(name);
        for (int index = 0; index < found.getLength(); index++) {
            children.add((Element) found.item(index));
        }
        return children;
    }
}
