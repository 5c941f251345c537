package gangju.server.execution.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.execution.breakdown.Milestone;
import gangju.server.pages.Messages;
import java.awt.Rectangle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the days are, no name on the line covers another, leaves the drawing, or lies on a staff. */
class TimeLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void namesFourNearEachOther(String language) {
        var line = line(
                List.of(
                        milestone("完成招标并签订施工合同", TODAY.minusDays(12)),
                        milestone("Complete the tender of the line", TODAY.plusDays(3)),
                        milestone("主体结构封顶", TODAY.plusDays(9)),
                        milestone("主体结构验收", TODAY.plusDays(9))),
                language);
        assertThat(line.marks()).allMatch(mark -> mark.flag() != null);
        assertApart(line);
    }

    @RepeatedTest(20)
    void namesAnyNumberApart(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var milestones = new ArrayList<Milestone>();
        for (var i = random.nextInt(1, 30); i > 0; i--) {
            milestones.add(milestone("里程碑".repeat(random.nextInt(1, 5)), TODAY.plusDays(random.nextInt(-400, 900))));
        }
        assertApart(line(milestones, "en"));
    }

    private static void assertApart(TimeLine line) {
        var names = new ArrayList<Rectangle>();
        for (var mark : line.marks()) {
            var flag = mark.flag();
            if (flag != null) {
                var name = new Rectangle(
                        mark.x() + 6, flag.y() - 11, Math.max(width(flag.title()), width(flag.note())), 28);
                assertThat(names).as("names").noneMatch(name::intersects);
                assertThat(new Rectangle(0, 18, 900, line.line() - 18 - 6)).matches(all -> all.contains(name));
                names.add(name);
            }
        }
        for (var mark : line.marks()) {
            var flag = mark.flag();
            if (flag != null) {
                var staff = new Rectangle(mark.x(), flag.y() - 10, 1, line.line() - flag.y() + 10);
                assertThat(names).as("staffs").noneMatch(staff::intersects);
            }
        }
    }

    private static int width(String text) {
        return text.codePoints().map(letter -> letter >= 0x2E80 ? 13 : 7).sum();
    }

    private static TimeLine line(List<Milestone> milestones, String language) {
        var words = Messages.of(Locale.forLanguageTag(language));
        return Objects.requireNonNull(TimeLine.of(milestones, TODAY, TaskWords.of(words, CLOCK)));
    }

    private static Milestone milestone(String title, LocalDate due) {
        return new Milestone(1, 1, title, "", due, null, null);
    }
}
