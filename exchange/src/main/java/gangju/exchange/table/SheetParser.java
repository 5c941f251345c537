package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.model.SharedStrings;

/**
 * One sheet's XML to lines. A formula counts with the result that the workbook stored of it.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *     18.3</a>
 */
final class SheetParser {
    private final String file;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final List<Cell> cells = new ArrayList<>();
    private int row;

    SheetParser(String file, SharedStrings texts, CellFormats formats) {
        this.file = file;
        this.texts = texts;
        this.formats = formats;
    }

    void parse(InputStream in, LineSink sink) throws XMLStreamException, ExchangeException {
        var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                if (!cells.isEmpty() && !sink.line(new Line(row, cells))) {
                    return;
                }
            }
        }
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException, ExchangeException {
        if (xml.getLocalName().equals("row")) {
            var number = xml.getAttributeValue(null, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            cells.clear();
        } else if (xml.getLocalName().equals("c")) {
            var reference = xml.getAttributeValue(null, "r");
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            require(column);
            while (cells.size() < column) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell(xml));
        }
    }

    private void require(int column) throws ExchangeException {
        if (row > TableFile.MOST_LINES || column >= TableFile.MOST_COLUMNS) {
            throw new ExchangeException(
                    Code.TOO_LARGE,
                    Reason.of("table-too-large", file, row, TableFile.MOST_LINES, TableFile.MOST_COLUMNS));
        }
    }

    private Cell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        boolean formula = false;
        String value = null;
        var inline = new StringBuilder();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> formula = true;
                case "v" -> value = xml.getElementText();
                case "t" -> inline.append(xml.getElementText());
                case "rPh" -> skip(xml);
                default -> {}
            }
        }
        var plain = plain(type, style, value == null ? inline.toString() : value);
        return formula ? stored(plain) : plain;
    }

    /** Phonetic hints are not part of the text. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("rPh"))) {
            // nothing in it is wanted
        }
    }

    private static Cell stored(Cell result) {
        return result.isBlank() || result.kind() == Cell.Kind.ERROR
                ? new Cell(result.text(), Cell.Kind.ERROR)
                : new Cell(result.text(), Cell.Kind.FORMULA);
    }

    private Cell plain(
            @org.jspecify.annotations.Nullable String type,
            @org.jspecify.annotations.Nullable String style,
            String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> Cell.of(texts.getItemAt(Integer.parseInt(value)).getString());
            case "n" -> formats.cell(value, style == null ? 0 : Integer.parseInt(style));
            case "d" -> new Cell(value.length() > 10 ? value.substring(0, 10) : value, Cell.Kind.DATE);
            case "e" -> new Cell(value, Cell.Kind.ERROR);
            default -> Cell.of(value);
        };
    }
}
