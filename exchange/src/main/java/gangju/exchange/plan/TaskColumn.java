package gangju.exchange.plan;

/** The columns of the sheet of tasks; {@code task-heads.tsv} has their heads. */
enum TaskColumn {
    ID,
    SECTION,
    TASK,
    LEAD,
    SUPPORT,
    DUE,
    ORIGIN,
    ACTIONS,
    SENTENCE
}
