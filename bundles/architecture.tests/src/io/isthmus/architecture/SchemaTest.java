package io.isthmus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every extension point has prose, an example that compiles, and names only types that are there. */
class SchemaTest {

    private static final Pattern CODE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);
    private static final Pattern EXAMPLE_CLASS = Pattern.compile("class=\"([\\w.]+)\"");

    @TempDir
    Path output;

    static List<URL> schemas() throws Exception {
        List<URL> schemas = new ArrayList<>();
        for (Bundle bundle : OurBundles.all().toList()) {
            URL plugin = bundle.getEntry("plugin.xml");
            if (plugin != null) {
                for (Element point : elements(parse(plugin), "extension-point")) {
                    URL schema = bundle.getEntry(point.getAttribute("schema"));
                    assertTrue(schema != null, () -> bundle + " lacks the schema of " + point.getAttribute("id"));
                    schemas.add(schema);
                }
            }
        }
        return schemas;
    }

    @Test
    void thereAreSchemas() throws Exception {
        assertTrue(schemas().size() >= 4, () -> "The SDK declares its extension points.");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyElementAndAttributeIsExplained(URL schema) throws Exception {
        List<String> silent = new ArrayList<>();
        for (String kind : List.of("element", "attribute")) {
            for (Element declared : elements(parse(schema), kind)) {
                String name = declared.getAttribute("name");
                if (!name.isEmpty() && !name.equals("extension") && elements(declared, "documentation").stream()
                        .allMatch(text -> text.getTextContent().isBlank())) {
                    silent.add(name);
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyTypeThatASchemaNamesIsThere(URL schema) throws Exception {
        List<String> dangling = new ArrayList<>();
        for (Element attribute : elements(parse(schema), "meta.attribute")) {
            for (String type : attribute.getAttribute("basedOn").split(":")) {
                if (type.startsWith(AllowedImports.PREFIX)) {
                    try {
                        OurBundles.named("io.isthmus.sdk").loadClass(type);
                    } catch (ClassNotFoundException e) {
                        dangling.add(type);
                    }
                }
            }
        }
        assertEquals(List.of(), dangling);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theExampleCompiles(URL schema) throws Exception {
        String example = section(schema, "examples");
        List<String> code = new ArrayList<>();
        Matcher block = CODE.matcher(example);
        while (block.find()) {
            code.add(unescape(block.group(1)));
        }
        assertEquals(2, code.size(), () -> schema + " shows a declaration and a class: " + example);
        Matcher named = EXAMPLE_CLASS.matcher(code.get(0));
        assertTrue(named.find(), () -> "No class is named in " + code.get(0));
        assertEquals("", compile(named.group(1), code.get(1)));
    }

    @Test
    void aBrokenExampleIsFound() throws Exception {
        assertFalse(compile("com.example.Broken", "package com.example; class Broken implements NoSuchThing { }").isEmpty());
    }

    /** Compiles a class against the SDK; the compiler's messages, or nothing where it compiles. */
    private String compile(String name, String source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String sdk = FileLocator.getBundleFileLocation(OurBundles.named("io.isthmus.sdk")).orElseThrow().getAbsolutePath();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(messages, null, null,
                List.of("-classpath", sdk, "-d", output.toString(), "-proc:none", "--release", "21"), null, List.of(file)).call();
        return compiled ? "" : messages.toString();
    }

    private static String section(URL schema, String type) throws Exception {
        for (Element section : elements(parse(schema), "meta.section")) {
            if (section.getAttribute("type").equals(type)) {
                Element annotation = (Element) section.getParentNode().getParentNode();
                return elements(annotation, "documentation").get(0).getTextContent();
            }
        }
        return "";
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static Document parse(URL file) throws Exception {
        try (InputStream in = file.openStream()) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
