package gangju.exchange.plan;

/** The columns of the sheet of targets; {@code target-heads.tsv} has their heads. */
enum TargetColumn {
    ID,
    INDICATOR,
    TYPE,
    OPERATOR,
    VALUE,
    VALUE_HIGH,
    UNIT,
    DATE,
    PERIOD,
    PER_YEAR,
    AREA,
    STRENGTH,
    STRIVING,
    BASELINE_VALUE,
    BASELINE_UNIT,
    BASELINE_DATE,
    SECTION,
    ORIGIN,
    CONFIDENCE,
    QUOTE,
    SENTENCE
}
