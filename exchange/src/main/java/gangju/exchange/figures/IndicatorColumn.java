package gangju.exchange.figures;

/** The columns of a table of indicators, in the order of the template; {@code indicator-heads.tsv} has their heads. */
public enum IndicatorColumn {
    CODE,
    NAME_ZH,
    NAME_EN,
    UNIT,
    PRECISION,
    DIRECTION,
    KIND,
    FREQUENCY,
    LAG,
    PRICE_BASIS,
    AREA,
    UNIVERSE,
    GROWTH,
    ADDITIVE,
    SOURCE,
    OWNER,
    DEFINITION,
    SCOPE,
    FROM,
    KNOWN,
    NOTE
}
