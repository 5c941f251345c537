package gangju.server.plans.adoption;

import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to a version.
 *
 * @param erratumReason why an adopted plan is being reviewed again, null for a draft
 * @param lastNumber of the newest version, null for a draft
 * @param withdrawnAt null while it is in view
 */
public record Adoptable(
        long plan,
        String title,
        String state,
        @Nullable Long reading,
        @Nullable String fileName,
        @Nullable String documentSha256,
        @Nullable String erratumReason,
        @Nullable String lastNumber,
        @Nullable String withdrawnAt) {

    public boolean isDraft() {
        return state.equals("draft");
    }

    public boolean isErratum() {
        return state.equals("adopted") && erratumReason != null;
    }

    public boolean isUnderReview() {
        return isDraft() || isErratum();
    }

    /** 1.0 for an adoption, then 1.1, 1.2 for errata. */
    public String nextNumber() {
        if (lastNumber == null) {
            return "1.0";
        }
        var dot = lastNumber.indexOf('.');
        return lastNumber.substring(0, dot + 1) + (Integer.parseInt(lastNumber.substring(dot + 1)) + 1);
    }
}
