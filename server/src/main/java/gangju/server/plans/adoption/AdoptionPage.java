package gangju.server.plans.adoption;

import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a person adopts a plan, corrects an adopted one, or takes one away.
 *
 * @param counts by kind, empty for a plan that is not under review
 * @param open what nobody has decided, the first few hundred
 * @param problem what was missing in the form that was sent
 */
public record AdoptionPage(
        PageFrame frame,
        Adoptable plan,
        List<OpenCount> counts,
        List<OpenItem> open,
        List<VersionLine> versions,
        @Nullable String problem) {
    public AdoptionPage {
        counts = List.copyOf(counts);
        open = List.copyOf(open);
        versions = List.copyOf(versions);
    }

    public String address() {
        return "/plans/" + plan.plan() + "/review";
    }

    public int adopted() {
        return counts.stream().mapToInt(OpenCount::adopted).sum();
    }

    public int unchecked() {
        return counts.stream().mapToInt(OpenCount::unchecked).sum();
    }

    public int doubtful() {
        return counts.stream().mapToInt(OpenCount::doubtful).sum();
    }

    public int notListed() {
        return unchecked() - open.size();
    }

    /** A version in the plan's history. */
    public record VersionLine(
            String number, String kind, @Nullable String reason, String adoptedAt, String adoptedBy, String sha256) {}

    /** How far the review of one kind has come. */
    public record OpenCount(String kind, int decided, int open, int doubtful, int rejected, int gone) {
        public int unchecked() {
            return open + doubtful;
        }

        public int adopted() {
            return decided + unchecked();
        }
    }

    /** An item that nobody has decided. */
    public record OpenItem(long id, String kind, int ordinal, String label, boolean doubtful) {}
}
