package gangju.server.indicators.figures;

/**
 * What became of figures.
 *
 * @param importId of the act that brought them
 * @param added that were new
 * @param knownBefore that were there already, exactly so, and were not written again
 * @param doubtful new ones that a check doubted
 */
public record Stored(int importId, int added, int knownBefore, int doubtful) {}
