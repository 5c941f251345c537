package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

/** The lines of all sheets of a workbook, one after the other, without ever holding a whole sheet. */
final class ExcelLines {
    private final TableFile file;

    ExcelLines(TableFile file) {
        this.file = file;
    }

    void read(LineSink sink) throws ExchangeException {
        try (var workbook = OPCPackage.open(new BoundedEntries(file.content(), BoundedEntries.SHEETS))) {
            // XSSFReader of POI 5.5.1 meets null where the package names no workbook
            if (workbook.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)
                    .isEmpty()) {
                throw new IllegalArgumentException("no workbook");
            }
            read(new XSSFReader(workbook), new ReadOnlySharedStringsTable(workbook, false), sink);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | XMLStreamException
                | SAXException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IllegalStateException e) {
            throw new ExchangeException(
                    Code.NOT_A_TABLE, Reason.of("workbook-damaged", file.name(), String.valueOf(e.getMessage())), e);
        }
    }

    private void read(XSSFReader reader, ReadOnlySharedStringsTable texts, LineSink sink)
            throws IOException, OpenXML4JException, XMLStreamException, ExchangeException {
        var formats = new CellFormats(reader.getStylesTable(), isFrom1904(reader));
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            try (var in = sheets.next()) {
                sink.sheet(sheets.getSheetName());
                new SheetParser(file.name(), texts, formats).parse(in, sink);
            }
        }
    }

    /** Workbooks made on old Macs count days from 1904. */
    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
        }
        return false;
    }
}
