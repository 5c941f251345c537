package gangju.exchange.figures;

import gangju.indicator.Observation;

/**
 * A figure and where it stood.
 *
 * @param row as a spreadsheet counts, from 1
 * @param observation its id is the row's number, until whoever keeps it gives another
 */
public record FigureRow(int row, Observation observation) {}
