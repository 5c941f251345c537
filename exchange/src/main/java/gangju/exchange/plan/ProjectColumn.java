package gangju.exchange.plan;

/** The columns of the sheet of projects; {@code project-heads.tsv} has their heads. */
enum ProjectColumn {
    ID,
    KIND,
    NAME,
    CAPABILITY,
    VALUE,
    UNIT,
    SECTION,
    SENTENCE
}
