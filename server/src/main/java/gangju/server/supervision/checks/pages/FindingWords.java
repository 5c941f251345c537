package gangju.server.supervision.checks.pages;

import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.supervision.checks.Finding;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.notices.Causes;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether findings are put right, by people or by notices, in words. */
@Component
class FindingWords {
    private final Causes causes;
    private final DisplayNames names;
    private final Clock clock;

    FindingWords(Causes causes, Clock clock, DisplayNames names) {
        this.causes = causes;
        this.clock = clock;
        this.names = names;
    }

    /**
     * How a finding stands.
     *
     * @param look how it stands out
     * @param isOpen whether it is still to be put right
     */
    record State(String text, String look, boolean isOpen) {}

    /** Findings with the notices about them. */
    record States(
            Map<Long, List<Notice>> notices, DisplayNames names, Messages words, DateWords dates, LocalDate today) {
        State state(Finding finding) {
            var said = finding.said();
            var settled = finding.settled();
            if (!said.rectify()) {
                return new State(words.get("checks.state.none"), "quiet", false);
            }
            if (settled != null) {
                return new State(
                        words.get(
                                "checks.state.settled",
                                dates.day(settled.at()),
                                names.of(settled.by(), words),
                                settled.how()),
                        "",
                        false);
            }
            var about = standing(finding);
            if (!about.isEmpty() && about.stream().allMatch(notice -> notice.state() == NoticeState.CLOSED)) {
                return new State(words.get("checks.state.closed"), "", false);
            }
            var until = said.until();
            if (until == null) {
                return new State(words.get("checks.state.open"), "soon", true);
            }
            var isLate = until.isBefore(today);
            return new State(
                    words.get(isLate ? "checks.state.late" : "checks.state.until", dates.of(until)),
                    isLate ? "late" : "soon",
                    true);
        }

        /** Whether a notice about it is still open. */
        boolean isNoticed(Finding finding) {
            return standing(finding).stream().anyMatch(notice -> notice.state() != NoticeState.CLOSED);
        }

        List<Option> links(Finding finding) {
            return of(finding).stream()
                    .map(notice -> new Option(
                            "/notices/" + notice.id(),
                            words.get(
                                    "notices.tied",
                                    notice.label(),
                                    words.get("notices.state." + notice.state().code()))))
                    .toList();
        }

        /** Without those that were withdrawn, which settle nothing. */
        private List<Notice> standing(Finding finding) {
            return of(finding).stream()
                    .filter(notice -> notice.state() != NoticeState.WITHDRAWN)
                    .toList();
        }

        private List<Notice> of(Finding finding) {
            return notices.getOrDefault(finding.id(), List.of());
        }
    }

    States of(List<Finding> findings, Messages words) {
        return new States(
                causes.about(Kind.FINDING, findings.stream().map(Finding::id).toList()),
                names,
                words,
                dates(words),
                LocalDate.now(clock));
    }

    DateWords dates(Messages words) {
        return DateWords.of(words, clock.getZone());
    }
}
