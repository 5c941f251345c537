package gangju.exchange.figures;

/** The columns of a table of figures, in the order of the template; {@code figure-heads.tsv} has their heads. */
enum FigureColumn {
    CODE,
    NAME,
    AREA,
    PERIOD,
    VALUE,
    UNIT,
    BOUND,
    STATUS,
    CONFIDENTIALITY,
    BREAK,
    MISSING,
    SCOPE,
    DIMENSIONS,
    TITLE,
    PUBLISHER,
    URL,
    GRADE,
    PUBLISHED,
    KNOWN,
    ENTERED,
    REVISION,
    NOTE,
    ROW_KIND
}
