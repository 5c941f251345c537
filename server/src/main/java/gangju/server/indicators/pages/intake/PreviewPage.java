package gangju.server.indicators.pages.intake;

import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.pages.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way in.
 *
 * @param working it is being read, checked or written; the page asks again by itself
 * @param confirm the label of the one button, null where there is nothing to confirm
 * @param leaveOut the label of the button that leaves out figures of indicators that are not registered, null where
 *     there are none
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
        @Nullable String leaveOut,
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

    /**
     * Something to correct.
     *
     * @param rows all that have it, short
     * @param count how many rows these are
     */
    public record Problem(String rows, int count, String head, String value, String text) {}

    /** A figure with what is doubtful about it. */
    public record Line(
            int row, String code, String area, String period, String figure, String source, List<Doubt> doubts) {
        public Line {
            doubts = List.copyOf(doubts);
        }
    }

    /** What a check found, and what to do about it. */
    public record Doubt(String what, String todo) {}

    /** Rows that are no figures, for one reason. */
    public record Aside(String rows, int count, String text) {}
}
