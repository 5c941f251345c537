package gangju.reader.outline;

import gangju.model.PartialDate;
import gangju.model.Period;
import gangju.reader.script.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The years that a plan covers and the far year it looks to. */
final class Periods {
    private static final String YEAR = "([12]\\d{3}|二[〇零○]..|一九[〇零○一二三四五六七八九]{2})";
    private static final String RANGE = YEAR + " ?年?(?: ?\\d{1,2} ?月)? ?(?:至|到|-|—|–|~|--|——) ?" + YEAR + " ?年?";
    private static final Pattern STATED =
            Pattern.compile("(?:实施期限|规划期限?|规划期为|计划期限?|执行期限?|实施期|实施时间|有效期)[^。]{0,6}?" + RANGE);
    private static final Pattern IN_TITLE = Pattern.compile(RANGE);
    private static final Pattern ONE_YEAR = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2}|(?:二[〇零○]|一九)[〇零○一二三四五六七八九]{2}) ?年.{0,30}(?:要点|计划|规划|打算|安排|方案|任务|清单|报告)");
    private static final Pattern OF_WORK = Pattern.compile("(?:工作报告|工作要点|工作计划|工作安排|工作任务|计划草案的报告)$");
    private static final Pattern YEAR_OF_WORK =
            Pattern.compile("^" + YEAR + " ?年(?:.{0,16}(?:工作|任务|安排|部署|目标|要求|建议|政策取向))(?!回顾|总结|完成|情况|的回顾).{0,6}$");
    private static final Pattern YEARS = Pattern.compile("(?<!\\d)" + YEAR + " ?年");
    private static final Pattern FIVE_YEARS = Pattern.compile("十([一二三四五六七])?五");
    private static final Pattern FAR = Pattern.compile("(?:到|至|展望) ?" + YEAR + " ?年");
    private static final Pattern LOOKING = Pattern.compile("展望(?:到|至)? ?" + YEAR + " ?年");
    private static final Pattern FAR_IN_TITLE = Pattern.compile(YEAR + " ?年远景");
    private final List<Passage> passages;
    private final String title;

    private final @Nullable PartialDate written;

    Periods(List<Passage> passages, String foldedTitle, @Nullable PartialDate written) {
        this.written = written;
        this.passages = passages;
        this.title = foldedTitle;
    }

    Optional<Period> period() {
        return stated().or(() -> range(IN_TITLE.matcher(title)))
                .or(this::fiveYears)
                .or(this::oneYear)
                .or(this::yearOfHeadings);
    }

    private Optional<Period> stated() {
        return passages.stream()
                .filter(passage -> passage.folded().length() < 2000)
                .map(passage -> range(STATED.matcher(passage.folded())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Period> range(Matcher match) {
        if (!match.find()) {
            return Optional.empty();
        }
        int start = WrittenDate.year(match.group(1));
        int end = WrittenDate.year(match.group(2));
        return start <= end ? Optional.of(Period.ofYears(start, end)) : Optional.empty();
    }

    /** The tenth five-year plan began in 2001. */
    private Optional<Period> fiveYears() {
        var match = FIVE_YEARS.matcher(title);
        if (!match.find()) {
            return Optional.empty();
        }
        int number = match.group(1) == null ? 0 : Numeral.han(match.group(1));
        return Optional.of(Period.ofYears(2001 + 5 * number, 2005 + 5 * number));
    }

    /** 2006年工作情况和2007年工作安排 is for the second of them. */
    private Optional<Period> oneYear() {
        var match = ONE_YEAR.matcher(title);
        if (!match.find()) {
            return Optional.empty();
        }
        int year = WrittenDate.year(match.group(1));
        int next = YEARS.matcher(title).results().anyMatch(other -> WrittenDate.year(other.group(1)) == year + 1)
                ? year + 1
                : year;
        return Optional.of(Period.ofYears(next, next));
    }

    /** A report or list of work that names no year itself is for the last year whose work a heading tells of. */
    private Optional<Period> yearOfHeadings() {
        if (!OF_WORK.matcher(title).find()) {
            return Optional.empty();
        }
        int last = passages.stream()
                .flatMap(passage -> HeadingRule.of(passage).stream())
                .map(heading -> YEAR_OF_WORK.matcher(Folding.characters(heading.title())))
                .filter(Matcher::find)
                .mapToInt(match -> WrittenDate.year(match.group(1)))
                .max()
                .orElse(0);
        int year = last == 0 && written != null && title.endsWith("报告") ? written.year() : last;
        return year == 0 ? Optional.empty() : Optional.of(Period.ofYears(year, year));
    }

    /** The far year of the title, else the last year of the goals that lies beyond the period. */
    Optional<PartialDate> horizon() {
        var inTitle = FAR_IN_TITLE.matcher(title);
        if (inTitle.find()) {
            return Optional.of(PartialDate.ofYear(WrittenDate.year(inTitle.group(1))));
        }
        var looking = passages.stream()
                .map(passage -> LOOKING.matcher(passage.folded()))
                .filter(match -> match.find())
                .mapToInt(match -> WrittenDate.year(match.group(1)))
                .max();
        int end = period().map(period -> period.end().year()).orElse(0);
        int far = looking.orElse(0) > end ? looking.getAsInt() : 0;
        boolean goals = false;
        for (var passage : passages) {
            var heading = HeadingRule.of(passage);
            if (heading.isPresent()) {
                goals = Roles.of(heading.get().title(), null, false) == gangju.model.OutlineNode.Role.GOAL;
            }
            if (goals && end > 0) {
                far = Math.max(far, farthest(passage.folded(), end));
            }
        }
        return far == 0 ? Optional.empty() : Optional.of(PartialDate.ofYear(far));
    }

    /** Only at the start of a paragraph: elsewhere a far year is mostly somebody else's. */
    private static int farthest(String folded, int end) {
        var match = FAR.matcher(folded);
        if (match.find() && match.start() < 12) {
            int year = WrittenDate.year(match.group(1));
            return year > end ? year : 0;
        }
        return 0;
    }
}
