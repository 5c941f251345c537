package gangju.exchange.table;

/** Takes the lines of a file as they are read. */
public interface LineSink {
    /** A sheet begins; a CSV file is one sheet. */
    void sheet(String name);

    /** @return false if it wants no more lines of this sheet */
    boolean line(Line line);
}
