package gangju.server.indicators.pages.intake;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Periods for which sources disagree, side by side, for a person to choose. */
public record ConflictsPage(
        PageFrame frame, Tabs tabs, @Nullable Told told, String lead, List<Conflict> conflicts, Pager pager) {
    public ConflictsPage {
        conflicts = List.copyOf(conflicts);
    }

    /** A period of a series. */
    public record Conflict(
            String id,
            int series,
            String period,
            String name,
            String href,
            String area,
            String periodWord,
            List<Candidate> candidates) {
        public Conflict {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * What one source says.
     *
     * @param used it counts as long as nobody chooses
     */
    public record Candidate(
            long observation,
            String figure,
            String source,
            @Nullable String url,
            @Nullable String published,
            String known,
            String grade,
            List<String> flags,
            boolean used) {
        public Candidate {
            flags = List.copyOf(flags);
        }
    }
}
