package gangju.reader.text.docx;

import gangju.reader.ReadingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Walks a table and passes on row after row. */
final class TableWalk {
    private static final int MOST_COLUMNS = 1_000;
    private final Context context;
    private final Destination destination;
    private boolean begun;
    private int columns;

    TableWalk(Context context, Destination destination) {
        this.context = context;
        this.destination = destination;
    }

    /** Takes the children of the present {@code tbl}. */
    void read(Xml xml) throws XMLStreamException, ReadingException {
        rows(xml);
        if (begun) {
            destination.end();
        }
    }

    private void rows(Xml xml) throws XMLStreamException, ReadingException {
        while (xml.child()) {
            switch (xml.name()) {
                case "tblGrid" -> {
                    while (xml.child()) {
                        columns += xml.name().equals("gridCol") ? 1 : 0;
                        xml.skip();
                    }
                }
                case "tr" -> row(xml);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml);
                default -> xml.skip();
            }
        }
    }

    private static final class RowReader {
        final List<Content.Cell> cells = new ArrayList<>();
        boolean head;
        boolean deleted;
        int after;
    }

    private void row(Xml xml) throws XMLStreamException, ReadingException {
        var row = new RowReader();
        cells(xml, row);
        if (row.after > 0) {
            row.cells.add(new Content.Cell(row.after, false, List.of()));
        }
        if (row.deleted) {
            context.changes().deleted++;
            return;
        }
        if (!begun) {
            begun = true;
            destination.begin(columns);
        }
        destination.row(new Content.Row(row.head, row.cells));
    }

    private void cells(Xml xml, RowReader row) throws XMLStreamException, ReadingException {
        while (xml.child()) {
            switch (xml.name()) {
                case "trPr" -> rowProperties(xml, row);
                case "tc" -> cell(xml, row);
                case "sdt", "sdtContent", "customXml" -> cells(xml, row);
                default -> xml.skip();
            }
        }
    }

    private void rowProperties(Xml xml, RowReader row) throws XMLStreamException {
        while (xml.child()) {
            switch (xml.name()) {
                case "tblHeader" -> row.head = xml.isOn();
                case "del" -> row.deleted = true;
                case "ins" -> context.changes().inserted++;
                case "gridBefore" ->
                    row.cells.add(
                            new Content.Cell(Math.clamp(xml.number("val", 1), 1, MOST_COLUMNS), false, List.of()));
                case "gridAfter" -> row.after = Math.clamp(xml.number("val", 0), 0, MOST_COLUMNS);
                default -> {}
            }
            xml.skip();
        }
    }

    private void cell(Xml xml, RowReader row) throws XMLStreamException, ReadingException {
        context.budget().cell();
        var buffer = new Destination.Buffer();
        var span = new CellSpan();
        new Story(context, buffer).read(xml, span);
        if (span.goesOnLeft && !row.cells.isEmpty()) {
            var left = row.cells.removeLast();
            row.cells.add(new Content.Cell(left.columns() + span.columns, left.goesOn(), left.contents()));
            return;
        }
        row.cells.add(new Content.Cell(span.columns, span.goesOn, span.goesOn ? List.of() : buffer.contents()));
    }

    /** How a cell is merged with others. */
    static final class CellSpan {
        int columns = 1;
        boolean goesOn;
        boolean goesOnLeft;

        /** Takes the children of the present {@code tcPr}. */
        void read(Xml xml) throws XMLStreamException {
            while (xml.child()) {
                switch (xml.name()) {
                    case "gridSpan" -> columns = Math.clamp(xml.number("val", 1), 1, MOST_COLUMNS);
                    case "vMerge" -> goesOn = !xml.attribute("val", "continue").equals("restart");
                    case "hMerge" ->
                        goesOnLeft = !xml.attribute("val", "continue").equals("restart");
                    default -> {}
                }
                xml.skip();
            }
        }
    }
}
