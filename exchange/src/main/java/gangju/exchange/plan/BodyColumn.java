package gangju.exchange.plan;

/** The columns of the sheet of responsible bodies; {@code body-heads.tsv} has their heads. */
enum BodyColumn {
    TASK_ID,
    TASK,
    NAME,
    ROLE
}
