package gangju.reader.text.ofd;

import gangju.reader.ReadingException;
import gangju.reader.source.HostileXmlException;
import gangju.reader.source.StrictXml;
import gangju.reader.text.paged.Budget;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a small XML file, without its namespace. No document type is read and no entity resolved. */
record Element(String name, Map<String, String> attributes, List<Element> children, StringBuilder characters) {
    private static final int DEEPEST = 100;

    static Element parse(InputStream in, Budget budget) throws IOException, ReadingException {
        var root = new Element("", Map.of(), new ArrayList<>(), new StringBuilder());
        try {
            var reader = StrictXml.factory().createXMLStreamReader(in);
            root.fill(reader, budget, 0);
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return root;
    }

    private void fill(XMLStreamReader reader, Budget budget, int depth)
            throws XMLStreamException, IOException, ReadingException {
        if (depth > DEEPEST) {
            throw HostileXmlException.nestedDeeperThan(DEEPEST);
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    budget.steps(2);
                    var child = begin(reader);
                    children.add(child);
                    child.fill(reader, budget, depth + 1);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters.append(reader.getText());
                case XMLStreamConstants.DTD -> throw HostileXmlException.documentType();
                default -> {}
            }
        }
    }

    private static Element begin(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes, new ArrayList<>(), new StringBuilder());
    }

    String text() {
        return characters.toString();
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** The first element below of that name, at any depth, in the order of the file. */
    Optional<Element> find(String wanted) {
        for (var child : children) {
            if (child.name.equals(wanted)) {
                return Optional.of(child);
            }
            var deeper = child.find(wanted);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** All elements below of that name, at any depth, none of them inside another. */
    List<Element> all(String wanted) {
        var found = new ArrayList<Element>();
        for (var child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            } else {
                found.addAll(child.all(wanted));
            }
        }
        return found;
    }
}
