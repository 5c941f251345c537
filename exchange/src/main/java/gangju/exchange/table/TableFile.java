package gangju.exchange.table;

import gangju.exchange.ExchangeException;
import gangju.exchange.ExchangeException.Code;
import gangju.exchange.Reason;
import java.util.Arrays;

/**
 * A table as it was sent: CSV in UTF-8, UTF-16 or GB18030 with comma, tab or semicolon, or an Excel workbook (.xlsx).
 *
 * @param content never changed after construction
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableFile(String name, byte[] content) {
    /** 64 MiB: about a million figures. */
    public static final int LIMIT = 64 << 20;

    /** More rows than any sheet of Excel has. */
    static final int MOST_LINES = 2_000_000;

    static final int MOST_COLUMNS = 1_000;
    /** As many characters as Excel lets a cell have. */
    static final int LONGEST_CELL = 32_767;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * Reads it once from the first line to the last.
     *
     * @throws ExchangeException if it is too large, damaged, or no table
     */
    public void read(LineSink sink) throws ExchangeException {
        if (content.length > LIMIT) {
            throw new ExchangeException(
                    Code.TOO_LARGE, Reason.of("file-too-large", name, content.length >> 20, LIMIT >> 20));
        }
        if (content.length == 0) {
            throw new ExchangeException(Code.NOT_A_TABLE, Reason.of("file-empty", name));
        }
        if (begins(OLD_EXCEL)) {
            throw new ExchangeException(Code.NOT_A_TABLE, Reason.of("file-old-excel", name));
        }
        if (isWorkbook()) {
            new ExcelLines(this).read(sink);
        } else {
            new CsvLines(this).read(sink);
        }
    }

    /** Whether it is an Excel workbook. */
    public boolean isWorkbook() {
        return begins(ZIP);
    }

    private boolean begins(byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
