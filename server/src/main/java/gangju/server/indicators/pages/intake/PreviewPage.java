package gangju.server.indicators.pages.intake;

import gangju.server.indicators.pages.Told;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way in.
 *
 * @param working it is being read, checked or written; the page asks again by itself
 * @param confirm the label of the one button, null where there is nothing to confirm
 * @param marked address of the same workbook with its errors marked, null where there are none
 */
public record PreviewPage(
        PageFrame frame,
        Tabs tabs,
        @Nullable Told told,
        String title,
        String lead,
        String address,
        boolean working,
        @Nullable String confirm,
        @Nullable String marked,
        List<Problem> problems,
        int moreProblems,
        List<Line> lines,
        List<Aside> setAside,
        int moreAside,
        List<String> ignored,
        @Nullable String show,
        @Nullable String showWord,
        Pager pager) {
    public PreviewPage {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
        setAside = List.copyOf(setAside);
        ignored = List.copyOf(ignored);
    }

    /** A cell to correct. */
    public record Problem(int row, String head, String value, String text) {}

    /** A figure with what is doubtful about it. */
    public record Line(
            int row, String code, String area, String period, String figure, String source, List<Doubt> doubts) {
        public Line {
            doubts = List.copyOf(doubts);
        }
    }

    /** What a check found, and what to do about it. */
    public record Doubt(String what, String todo) {}

    /** A row that is no figure. */
    public record Aside(int row, String text) {}
}
