package io.isthmus.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML of strangers: no document type, so no entities, and nothing fetched from anywhere.
 *
 * @since 1.0
 */
public final class ForeignXml {

    /** What reads it goes down by calling itself. */
    private static final int DEEPEST = 100;

    private ForeignXml() {
    }

    /**
     * Reads a document.
     *
     * @throws IOException where it is none, or has a document type; the message is for a person
     */
    public static Document read(byte[] xml) throws IOException {
        try {
            return builder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException wrong) {
            throw new IOException(wrong.getMessage(), wrong);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's parser has these features", impossible);
        }
    }

    /** The elements of a name directly below one. */
    public static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** Nothing is printed, and what is wrong ends the reading. */
    private static final class Thrown implements ErrorHandler {
        @Override
        public void warning(SAXParseException unimportant) {
            // what can be read counts
        }

        @Override
        public void error(SAXParseException wrong) throws SAXException {
            throw wrong;
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }
}
