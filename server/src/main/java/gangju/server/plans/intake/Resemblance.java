package gangju.server.plans.intake;

/**
 * A plan that is here and looks like the one just read.
 *
 * @param sharedHeadings how many headings both have
 * @param headings of the plan that is here
 * @param fileName of the plan's first document
 */
public record Resemblance(
        long plan, String title, String state, int sharedHeadings, int headings, String fileName, long characters) {}
