package gangju.exchange.plan;

/** The columns of the sheet about the plan itself; {@code plan-heads.tsv} has their heads. */
enum PlanColumn {
    FIELD,
    VALUE
}
