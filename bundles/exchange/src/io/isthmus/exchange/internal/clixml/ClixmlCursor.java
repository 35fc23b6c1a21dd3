package io.isthmus.exchange.internal.clixml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.osgi.util.NLS;

/**
 * Walks through the elements of a document within the limits of size and depth, without any document type, entity of
 * the document's own or access to anything outside.
 */
final class ClixmlCursor implements AutoCloseable {

    private static final String NAMESPACE = "http://schemas.microsoft.com/powershell/2004/04";
    private static final int SHOWN = 60;

    private final ClixmlLimits limits;
    private final XMLStreamReader xml;
    private int depth;

    ClixmlCursor(InputStream input, ClixmlLimits limits) throws ClixmlException, IOException {
        this.limits = limits;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", limits.depth() + 1);
        factory.setXMLReporter((message, type, information, location) -> { });
        try {
            xml = factory.createXMLStreamReader(ClixmlEncoding.reader(new LimitedInput(input, limits.bytes())));
        } catch (XMLStreamException e) {
            throw failure(e, -1, -1);
        }
    }

    /**
     * Goes to the next element that begins, or to the end of the one that the cursor is in.
     *
     * @return whether an element begins
     * @throws ClixmlException where text stands before it
     */
    boolean nextElement() throws ClixmlException, IOException {
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                throw error(Messages.Text, shortened(xml.getText()));
            }
        }
    }

    /** The characters of the element that begins here; the cursor goes to its end. */
    String text() throws ClixmlException, IOException {
        String element = name();
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = advance();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw error(Messages.EndExpected, NLS.bind("</{0}>", element), name());
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Goes to the end of the element that begins here, whatever it holds. */
    void skip() throws ClixmlException, IOException {
        int outside = depth - 1;
        while (depth > outside) {
            advance();
        }
    }

    /** Checks that no element stands inside the one that begins here; the cursor goes to its end. */
    void end() throws ClixmlException, IOException {
        String element = name();
        if (nextElement()) {
            throw error(Messages.EndExpected, NLS.bind("</{0}>", element), name());
        }
    }

    /** Goes to the end of the document, so that what is broken behind the last element is seen. */
    void finish() throws ClixmlException, IOException {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            advance();
        }
    }

    /** The name of the element that begins here; in braces with its namespace where that is not PowerShell's. */
    String name() {
        String namespace = xml.getNamespaceURI();
        return NAMESPACE.equals(namespace) ? xml.getLocalName() : "{" + namespace + "}" + xml.getLocalName();
    }

    /** An attribute of the element that begins here, or null. */
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** An attribute that the element must have. */
    String required(String name) throws ClixmlException {
        String value = attribute(name);
        if (value == null) {
            throw error(Messages.MissingAttribute, name(), name);
        }
        return value;
    }

    /** What is told of a mistake at the place where the cursor is. */
    ClixmlException error(String message, Object... bindings) {
        return new ClixmlException(NLS.bind(message, bindings), xml.getLocation().getLineNumber(),
                xml.getLocation().getColumnNumber());
    }

    /** A text that a message shows: its beginning, on one line. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private int advance() throws ClixmlException, IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw failure(e, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
        } catch (RuntimeException e) {
            // the JDK's parser fails with exceptions of many kinds where the input is broken
            throw error(Messages.NotWellFormed, String.valueOf(e.getMessage()));
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > limits.depth()) {
                    throw error(Messages.Depth, limits.depth());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw error(Messages.Doctype);
            default -> { }
        }
        return event;
    }

    private ClixmlException failure(XMLStreamException e, int line, int column) throws IOException {
        if (e.getNestedException() instanceof LimitedInput.TooLarge) {
            return new ClixmlException(NLS.bind(Messages.Size, limits.bytes()), line, column);
        }
        if (e.getNestedException() instanceof IOException io && !(io instanceof CharacterCodingException)) {
            throw io;
        }
        return new ClixmlException(NLS.bind(Messages.NotWellFormed, reason(e)), line, column);
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int reason = message.indexOf("Message: ");
        return reason < 0 ? message : message.substring(reason + "Message: ".length());
    }
}
