package gangju.server.supervision.pages;

import gangju.server.pages.Fact;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Told;
import gangju.server.supervision.notices.TiedItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The story of one notice.
 *
 * @param lead whose turn it is
 * @param kept what the reader wrote and could not be taken, nor be written into a form that is open now
 * @param asks paragraph by paragraph
 * @param mayCheck whether the reader may check the answer on site
 * @param seen the revision that the forms are for
 */
public record NoticePage(
        PageFrame frame,
        long id,
        String number,
        String title,
        String state,
        String lead,
        String left,
        String look,
        @Nullable Told told,
        @Nullable String kept,
        List<Fact> facts,
        List<String> asks,
        List<TiedItem> items,
        List<Known> causes,
        List<StepLine> steps,
        List<Form> forms,
        boolean mayCheck,
        int seen) {
    /**
     * What somebody did, with what they said, paragraph by paragraph.
     *
     * @param check address of the check on site by which they did it; null for none
     */
    public record StepLine(@Nullable String check, String time, String text, String by, List<String> words) {}

    /**
     * Something that the reader may do now.
     *
     * @param words whether it has a field for words; required where {@code wordsNeeded}
     * @param isInstead whether the reader would write down what the unit did
     * @param day whether it has fields for a new deadline, likewise
     */
    public record Form(
            String code,
            boolean words,
            boolean wordsNeeded,
            boolean day,
            boolean dayNeeded,
            String typedWords,
            String typedDays,
            String typedDay,
            boolean isGrave,
            boolean isInstead) {}
}
