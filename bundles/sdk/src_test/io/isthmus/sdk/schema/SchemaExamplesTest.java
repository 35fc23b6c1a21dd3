package io.isthmus.sdk.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import io.isthmus.sdk.Side;

/** Every schema has prose and an example; the example fits its schema, compiles, and names classes that are there. */
class SchemaExamplesTest {

    private static final Path SCHEMAS = Path.of("schema");
    private static final Pattern PRE = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    @TempDir
    Path directory;

    static List<String> schemas() throws Exception {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".exsd")).sorted()
                    .toList();
        }
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Node within, String name) {
        NodeList nodes = within instanceof Document document ? document.getElementsByTagName(name)
                : ((Element) within).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static Document schema(String name) throws Exception {
        return parse(Files.readString(SCHEMAS.resolve(name)));
    }

    /** The examples of a schema: the declaration, then the class. */
    private static List<String> examples(Document schema) {
        Element section = elements(schema, "meta.section").stream()
                .filter(one -> one.getAttribute("type").equals("examples")).findFirst().orElseThrow();
        Element annotation = (Element) section.getParentNode().getParentNode();
        Matcher matcher = PRE.matcher(elements(annotation, "documentation").get(0).getTextContent());
        List<String> examples = new ArrayList<>();
        while (matcher.find()) {
            examples.add(matcher.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip());
        }
        return examples;
    }

    @Test
    void everyExtensionPointOfTheBundleHasItsSchema() throws Exception {
        List<String> declared = elements(parse(Files.readString(Path.of("plugin.xml"))), "extension-point").stream()
                .map(point -> point.getAttribute("schema").substring("schema/".length())).sorted().toList();
        assertEquals(declared, schemas());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyElementAndAttributeHasProse(String name) throws Exception {
        Document schema = schema(name);
        for (String described : List.of("element", "attribute")) {
            for (Element element : elements(schema, described)) {
                boolean reference = element.hasAttribute("ref");
                boolean extension = element.getAttribute("name").equals("extension");
                List<Element> prose = elements(element, "documentation");
                assertTrue(reference || extension
                        || !prose.isEmpty() && !prose.get(0).getTextContent().isBlank(),
                        name + ": " + element.getAttribute("name"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyClassThatTheSchemaNamesIsThere(String name) throws Exception {
        int named = 0;
        for (Element meta : elements(schema(name), "meta.attribute")) {
            if (meta.getAttribute("kind").equals("java")) {
                assertNotNull(Class.forName(meta.getAttribute("basedOn").substring(1)));
                named++;
            }
        }
        assertEquals(1, named);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void theExampleFitsTheSchemaAndCompiles(String name) throws Exception {
        Document schema = schema(name);
        List<String> examples = examples(schema);
        assertEquals(2, examples.size());
        Element extension = parse(examples.get(0)).getDocumentElement();
        assertEquals("io.isthmus.sdk." + name.replace(".exsd", ""), extension.getAttribute("point"));
        Element contribution = elements(extension, "*").get(0);
        assertFits(contribution, declarations(schema));

        String className = contribution.getAttribute("class");
        compile(className, examples.get(1));
        try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() },
                SchemaExamplesTest.class.getClassLoader())) {
            Object made = loader.loadClass(className).getConstructor().newInstance();
            Class<?> base = Class.forName(elements(schema, "meta.attribute").stream()
                    .filter(meta -> meta.getAttribute("kind").equals("java")).findFirst().orElseThrow()
                    .getAttribute("basedOn").substring(1));
            assertTrue(base.isInstance(made), className + " is a " + base);
        }
    }

    private static Map<String, Element> declarations(Document schema) {
        Map<String, Element> declarations = new TreeMap<>();
        elements(schema, "element").stream().filter(element -> element.hasAttribute("name"))
                .forEach(element -> declarations.put(element.getAttribute("name"), element));
        return declarations;
    }

    private static void assertFits(Element used, Map<String, Element> declarations) {
        Element declared = declarations.get(used.getTagName());
        assertNotNull(declared, "declared: " + used.getTagName());
        Set<String> allowed = new HashSet<>();
        for (Element attribute : elements(declared, "attribute")) {
            allowed.add(attribute.getAttribute("name"));
            assertTrue(!attribute.getAttribute("use").equals("required")
                    || used.hasAttribute(attribute.getAttribute("name")), attribute.getAttribute("name"));
        }
        for (int index = 0; index < used.getAttributes().getLength(); index++) {
            assertTrue(allowed.contains(used.getAttributes().item(index).getNodeName()),
                    used.getAttributes().item(index).getNodeName());
        }
        elements(used, "*").forEach(child -> assertFits(child, declarations));
    }

    private void compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests run on a JDK");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        String file = "string:///" + className.replace('.', '/') + ".java";
        JavaFileObject unit = new SimpleJavaFileObject(URI.create(file), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String classes = Path.of(URI.create(Side.class.getProtectionDomain().getCodeSource()
                .getLocation().toString())).toString();
        boolean compiled = compiler.getTask(null, null, problems, List.of("-d", directory.toString(), "-cp", classes,
                "--release", "21", "-proc:none"), null, List.of(unit)).call();
        assertTrue(compiled, problems.getDiagnostics().toString());
    }
}
