package gangju.exchange.plan;

/** The columns of the sheet of headings; {@code outline-heads.tsv} has their heads. */
enum OutlineColumn {
    ID,
    LEVEL,
    NUMBER,
    TITLE,
    KIND,
    ROLE,
    PARENT
}
