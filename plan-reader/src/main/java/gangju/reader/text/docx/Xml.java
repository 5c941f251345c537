package gangju.reader.text.docx;

import gangju.reader.source.HostileXmlException;
import gangju.reader.source.StrictXml;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of the document as a stream of elements, walked with {@code while (xml.child())}; names without namespace, for
 * there are two of them in use. Document types, and with them entities, are refused.
 */
final class Xml implements AutoCloseable {
    private static final int DEEPEST = 256;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final XMLInputFactory FACTORY = factory();
    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = StrictXml.factory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * DEEPEST));
        // limits against entities, which can't be declared here; they count plain references such as &#x6C34; too
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    /** Stands before the root element, which is the first child. */
    static Xml open(InputStream stream) throws XMLStreamException {
        synchronized (FACTORY) { // the factory hands out a reader of its own each time, but is not said to be safe
            return new Xml(FACTORY.createXMLStreamReader(stream));
        }
    }

    /** Moves to the next child of the present element, or out of that element where there is none. */
    boolean child() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw HostileXmlException.nestedDeeperThan(DEEPEST);
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    depth--;
                    return false;
                }
                default -> {}
            }
        }
    }

    private int next() throws XMLStreamException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw HostileXmlException.documentType();
            }
            return event;
        } catch (RuntimeException e) { // the parser trips over some damaged bytes in its own code
            throw new XMLStreamException(e);
        }
    }

    /** Name of the present element. */
    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        var value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number, or {@code otherwise} where it is absent or none. */
    int number(String name, int otherwise) {
        var value = attribute(name);
        if (value == null || !value.matches("-?\\d{1,9}")) {
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    /** An element that stands for yes unless its value says no. */
    boolean isOn() {
        var value = attribute("val", "true");
        return !(value.equals("false") || value.equals("0") || value.equals("off"));
    }

    /** Leaves the present element. */
    void skip() throws XMLStreamException {
        int open = depth;
        while (depth >= open) {
            child();
        }
    }

    /** The text of the present element, which it leaves. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                        throw new XMLStreamException("text longer than " + LONGEST_TEXT);
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("ends within an element");
                default -> {}
            }
        }
        depth--;
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
