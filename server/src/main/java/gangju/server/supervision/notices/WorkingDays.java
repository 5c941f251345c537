package gangju.server.supervision.notices;

import gangju.server.database.StartupRefused;
import gangju.server.inbox.WorkedDays;
import gangju.server.supervision.notices.Notice.Term;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which days are worked: all but weekends, with the exceptions of {@code holidays.tsv}. */
public final class WorkingDays implements WorkedDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final String HEAD = "date\tkind\tname";

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    /**
     * Adds what a file says, which wins over what was there.
     *
     * @param place of the file, for the message
     * @throws StartupRefused if a line is not as it should be
     */
    WorkingDays add(String place, String text) {
        var number = 0;
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.strip().equals(HEAD)) {
                addLine(place + ":" + number, line);
            }
        }
        return this;
    }

    private void addLine(String place, String line) {
        var fields = line.strip().split("\t", -1);
        var day = day(fields[0].strip());
        var kind = fields.length < 2 ? "" : fields[1].strip();
        if (day == null || !kind.equals("off") && !kind.equals("work")) {
            throw new StartupRefused(
                    "节假日文件 %s 这一行读不懂：“%s”。每行写日期、off（休）或 work（班）、名称，用制表符隔开，例如 2027-01-01⇥off⇥元旦。改好后重新启动。"
                            .formatted(place, line),
                    "The holidays of %s can't be read: \"%s\". Each line is a date, off or work, and a name, parted by tabs, such as 2027-01-01⇥off⇥元旦. Correct it and start again."
                            .formatted(place, line));
        }
        exceptions.put(day, kind.equals("work"));
        years.add(day.getYear());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public boolean isWorked(LocalDate day) {
        return exceptions.getOrDefault(day, !WEEKEND.contains(day.getDayOfWeek()));
    }

    /**
     * The deadline that many working days after a day, which does not count itself.
     *
     * @param days at least 1
     */
    public Term after(LocalDate issued, int days) {
        var day = issued;
        var weekendsOnly = false;
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            weekendsOnly |= !years.contains(day.getYear());
            if (isWorked(day)) {
                left--;
            }
        }
        return new Term(day, days, weekendsOnly);
    }

    /**
     * The day before which something has to have been due so that it is that many working days overdue on a day: the
     * last of so many working days, counted backwards from that day, which counts itself where it is one.
     *
     * @param days at least 1
     */
    public LocalDate lastOf(LocalDate day, int days) {
        var at = day;
        for (var left = isWorked(day) ? days - 1 : days; left > 0; ) {
            at = at.minusDays(1);
            if (isWorked(at)) {
                left--;
            }
        }
        return at;
    }
}
