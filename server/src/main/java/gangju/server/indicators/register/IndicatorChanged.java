package gangju.server.indicators.register;

/**
 * An indicator, or what it names for its growths, is known otherwise from now on; published in the transaction that
 * records it.
 */
public record IndicatorChanged(int indicator, boolean unitChanged) {}
