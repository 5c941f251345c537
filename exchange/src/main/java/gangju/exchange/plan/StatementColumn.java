package gangju.exchange.plan;

/** The columns of the sheet of numbers that are no targets; {@code statement-heads.tsv} has their heads. */
enum StatementColumn {
    ID,
    CLASS,
    INDICATOR,
    VALUE,
    UNIT,
    DATE,
    SECTION,
    QUOTE,
    SENTENCE
}
