package gangju.server.indicators.register;

/** The attributes of an indicator are known otherwise from now on; published in the transaction that records it. */
public record IndicatorChanged(int indicator, boolean unitChanged) {}
