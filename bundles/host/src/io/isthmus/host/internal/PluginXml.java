package io.isthmus.host.internal;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.eclipse.osgi.util.NLS;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import io.isthmus.host.ForeignXml;

/**
 * What a jar's plugin.xml contributes to the SDK's extension points, read as data within bounds: no document type, no
 * entity from outside, no other extension point, no extension point of its own.
 *
 * @param text a plugin.xml of that alone, with its texts in the user's language
 */
record PluginXml(String text) {

    private static final String NAME = "plugin.xml";
    private static final String TEXTS = "plugin";
    private static final String EXTENSION = "extension";
    private static final int LARGEST = 1 << 20;

    /**
     * Reads a jar.
     *
     * @return empty where it contributes nothing
     * @throws IOException where it cannot be read, with the reason for a person
     */
    static Optional<PluginXml> read(Path jar, Locale locale) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Optional<byte[]> xml = entry(file, NAME);
            return xml.isEmpty() ? Optional.empty() : Optional.of(read(xml.get(), texts(file, locale)));
        } catch (ZipException | EOFException damaged) {
            throw new IOException(NLS.bind(Messages.Unreadable, jar.getFileName(), damaged), damaged);
        }
    }

    private static Optional<byte[]> entry(JarFile file, String name) throws IOException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = file.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(NLS.bind(Messages.TooLarge, name));
            }
            return Optional.of(bytes);
        }
    }

    /** The texts behind names that begin with "%", those of the user's language before the others. */
    private static Properties texts(JarFile file, Locale locale) throws IOException {
        Properties texts = new Properties();
        for (String name : List.of(TEXTS + ".properties", TEXTS + "_" + locale.getLanguage() + ".properties")) {
            Optional<byte[]> bytes = entry(file, name);
            if (bytes.isPresent()) {
                try (Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes.get()),
                        StandardCharsets.UTF_8)) {
                    texts.load(reader);
                } catch (IllegalArgumentException wrong) {
                    throw new IOException(NLS.bind(Messages.Unreadable, name, wrong.getMessage()), wrong);
                }
            }
        }
        return texts;
    }

    static PluginXml read(byte[] xml, Properties texts) throws IOException {
        try {
            Document document = ForeignXml.read(xml);
            Element plugin = document.getDocumentElement();
            for (Node child : children(plugin)) {
                if (!(child instanceof Element element) || !ours(element)) {
                    plugin.removeChild(child);
                }
            }
            translate(plugin, texts);
            return new PluginXml(write(document));
        } catch (IOException | TransformerException wrong) {
            throw new IOException(NLS.bind(Messages.Unreadable, NAME, wrong.getMessage()), wrong);
        }
    }

    private static boolean ours(Element element) {
        return element.getTagName().equals(EXTENSION) && ExtensionPoints.LOGIC.contains(element.getAttribute("point"));
    }

    private static List<Node> children(Node node) {
        NodeList list = node.getChildNodes();
        List<Node> children = new ArrayList<>();
        for (int index = 0; index < list.getLength(); index++) {
            children.add(list.item(index));
        }
        return children;
    }

    private static void translate(Node node, Properties texts) {
        NamedNodeMap attributes = node.getAttributes();
        for (int index = 0; attributes != null && index < attributes.getLength(); index++) {
            Attr attribute = (Attr) attributes.item(index);
            if (attribute.getValue().startsWith("%")) {
                attribute.setValue(texts.getProperty(attribute.getValue().substring(1), attribute.getValue()));
            }
        }
        children(node).forEach(child -> translate(child, texts));
    }

    private static String write(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        StringWriter text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
