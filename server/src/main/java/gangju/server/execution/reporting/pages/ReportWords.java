package gangju.server.execution.reporting.pages;

import gangju.indicator.ReferencePeriod;
import gangju.indicator.remark.PeriodWords;
import gangju.server.execution.breakdown.Milestone;
import gangju.server.execution.reporting.Report;
import gangju.server.execution.reporting.ReportState;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Reports and rounds in the words of one language. */
record ReportWords(Messages words, DateWords dates, LocalDate today) {
    private static final int SOON = 7;
    private static final int SHORT = 80;

    static ReportWords of(Messages words, Clock clock) {
        return new ReportWords(words, DateWords.of(words, clock.getZone()), LocalDate.now(clock));
    }

    /** The beginning of a text, in one line. */
    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /** 2026 Q3, or from day to day. */
    String period(LocalDate start, LocalDate end) {
        int months = (int) ChronoUnit.MONTHS.between(start, end.plusDays(1));
        var whole = months > 0 && start.plusMonths(months).equals(end.plusDays(1));
        return whole
                ? PeriodWords.text(new ReferencePeriod(start, Period.ofMonths(months)), words.locale())
                : words.get("reports.period", dates.of(start), dates.of(end));
    }

    String state(ReportState state) {
        return words.get("reports.state." + state.code());
    }

    /** How much time is left; empty for what was sent. */
    String left(Report report) {
        if (report.closed() && ReportState.OPEN.contains(report.state())) {
            return words.get("reports.locked");
        }
        if (!report.isOpen()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, report.due());
        if (days == 0) {
            return words.get("notices.left.today");
        }
        return days > 0 ? words.get("notices.left", days) : words.get("notices.overdue", -days);
    }

    String look(Report report) {
        if (!report.isOpen()) {
            return report.closed() ? "late" : "quiet";
        }
        long days = ChronoUnit.DAYS.between(today, report.due());
        if (days < 0) {
            return "late";
        }
        return days <= SOON ? "soon" : "quiet";
    }

    /** Done in time, done late by days, late by days, or days left. */
    String standing(Milestone milestone) {
        return words.get(
                "reports.milestone."
                        + milestone
                                .standing(today)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                milestone.days(today));
    }
}
