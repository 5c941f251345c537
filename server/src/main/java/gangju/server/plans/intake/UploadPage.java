package gangju.server.plans.intake;

import gangju.server.pages.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a document is brought.
 *
 * @param limit of a file, in words
 * @param known the plan that has this file already
 * @param pasted text that could not be taken, given back
 */
public record UploadPage(
        PageFrame frame,
        String limit,
        long limitBytes,
        @Nullable String problem,
        @Nullable KnownPlan known,
        @Nullable String pasted) {

    /** A plan with the address where it stands. */
    public record KnownPlan(String title, String address) {}
}
