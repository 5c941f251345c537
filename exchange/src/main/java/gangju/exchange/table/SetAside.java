package gangju.exchange.table;

import gangju.exchange.Reason;

/**
 * A row that is legible and not used.
 *
 * @param row as a spreadsheet counts, from 1
 */
public record SetAside(int row, Reason reason) {}
