package gangju.exchange.plan;

/** The columns of the sheet of other places that say what a target says; {@code place-heads.tsv} has their heads. */
enum PlaceColumn {
    TARGET_ID,
    TARGET,
    ORIGIN,
    SECTION,
    QUOTE,
    SENTENCE
}
