package io.isthmus.sdk.testkit.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A plug-in as it lies on the disk.
 *
 * @param bundle        its symbolic name
 * @param contributions to the extension points of the SDK
 * @param texts         its texts by the name of their file
 * @param loader        has its classes
 * @param place         its folder or jar
 */
public record Plugin(String bundle, List<Contribution> contributions, Map<String, Properties> texts,
        ClassLoader loader, Path place) {

    private static final String SDK = "io.isthmus.sdk.";
    private static final String CLASS = ".class";

    /**
     * Reads it.
     *
     * @throws AssertionError where its manifest or plugin.xml cannot be read
     */
    public static Plugin read(Path place, ClassLoader loader) {
        try {
            if (Files.isDirectory(place)) {
                return read(place, loader, place.toAbsolutePath());
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return read(place, loader, jar.getPath("/"));
            }
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            throw new AssertionError(place.toAbsolutePath() + " is no plug-in: META-INF/MANIFEST.MF and plugin.xml must stand there and "
                    + "be well-formed. " + unreadable, unreadable);
        }
    }

    private static Plugin read(Path place, ClassLoader loader, Path root)
            throws IOException, SAXException, ParserConfigurationException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(
                Files.readAllBytes(root.resolve("META-INF/MANIFEST.MF"))));
        String bundle = Optional.ofNullable(manifest.getMainAttributes().getValue("Bundle-SymbolicName")).orElse("")
                .split(";")[0].strip();
        String texts = Optional.ofNullable(manifest.getMainAttributes().getValue("Bundle-Localization"))
                .orElse("OSGI-INF/l10n/bundle");
        return new Plugin(bundle, contributions(Files.readString(root.resolve("plugin.xml"))),
                texts(root.resolve(texts)), loader, place);
    }

    private static List<Contribution> contributions(String xml)
            throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element plugin =
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        List<Contribution> all = new ArrayList<>();
        for (Element extension : elements(plugin)) {
            String point = extension.getAttribute("point");
            if (extension.getTagName().equals("extension") && point.startsWith(SDK)) {
                elements(extension).forEach(one -> all.add(new Contribution(point.substring(SDK.length()), one)));
            }
        }
        return all;
    }

    private static List<Element> elements(Element within) {
        List<Element> elements = new ArrayList<>();
        for (Node child = within.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Map<String, Properties> texts(Path base) throws IOException {
        Map<String, Properties> texts = new TreeMap<>();
        if (Files.isDirectory(base.getParent())) {
            try (Stream<Path> files = Files.list(base.getParent())) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = file.getFileName().toString();
                    if (name.matches(base.getFileName() + "(_[A-Za-z_]+)?\\.properties")) {
                        Properties properties = new Properties();
                        try (InputStreamReader reader =
                                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                            properties.load(reader);
                        }
                        texts.put(name, properties);
                    }
                }
            }
        }
        return texts;
    }

    /** The class of a contribution. */
    Class<?> type(Contribution contribution) throws ClassNotFoundException {
        return Class.forName(contribution.className(), true, loader);
    }

    /** All of its class files, by their names: those of the jar, or of the folders that its classes come from. */
    Map<String, byte[]> classFiles() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(place)) {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                collect(jar.getPath("/"), files);
            }
            return files;
        }
        Set<Path> folders = new LinkedHashSet<>();
        for (Contribution contribution : contributions) {
            try {
                folders.add(Path.of(type(contribution).getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (ClassNotFoundException | LinkageError | URISyntaxException toldByAnotherRule) {
                continue;
            }
        }
        for (Path folder : folders) {
            collect(folder, files);
        }
        return files;
    }

    private static void collect(Path root, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (file.toString().endsWith(CLASS)) {
                    files.put(root.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
    }
}
