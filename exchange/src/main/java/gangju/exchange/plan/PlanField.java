package gangju.exchange.plan;

/** What the first sheet tells of the plan, a row each; {@code plan-fields.tsv} has the words. */
enum PlanField {
    TITLE,
    ISSUERS,
    DOCUMENT_NUMBER,
    WRITTEN,
    PUBLISHED,
    EFFECTIVE,
    EXPIRES,
    PERIOD,
    HORIZON,
    LANGUAGE,
    RELATED_PLANS,
    ADDRESSEES
}
