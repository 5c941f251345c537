package gangju.server.plans.intake;

import gangju.server.pages.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a reading that goes on, asks, or has failed.
 *
 * @param steps empty unless it goes on
 * @param corrections of a workbook; null unless it has bad cells
 * @param message why it failed, what to do
 */
public record JobPage(
        PageFrame frame,
        String address,
        String heading,
        String lead,
        List<StepLine> steps,
        @Nullable Choice choice,
        @Nullable Corrections corrections,
        @Nullable String message) {
    public JobPage {
        steps = List.copyOf(steps);
    }

    public boolean isWorking() {
        return !steps.isEmpty();
    }

    /** A step with its state: done, now or next. */
    public record StepLine(String words, String state, String stateWords) {
        public boolean isNow() {
            return state.equals("now");
        }

        /** Its shape in the layout's sprite. */
        public String shape() {
            return switch (state) {
                case "done" -> "#s-done";
                case "now" -> "#s-on_course";
                default -> "#s-next";
            };
        }
    }

    /**
     * What to correct in a workbook.
     *
     * @param download the workbook with the bad cells marked
     * @param more how many are not listed here, null where all are
     */
    public record Corrections(
            String download, List<BadCell> cells, @Nullable String more) {
        public Corrections {
            cells = List.copyOf(cells);
        }

        /** @param place as a spreadsheet names cells: B7 */
        public record BadCell(String sheet, String place, String head, String value, String why) {}
    }

    /** Two copies of what seems one plan, side by side. */
    public record Choice(String address, List<Row> rows) {
        public Choice {
            rows = List.copyOf(rows);
        }

        /** One property in both copies. */
        public record Row(String name, String here, String read) {}
    }
}
