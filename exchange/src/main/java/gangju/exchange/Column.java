package gangju.exchange;

/**
 * A column of a sheet.
 *
 * @param key of its heading, {@code column.KEY}
 * @param width in characters
 */
record Column(String key, int width) {}
