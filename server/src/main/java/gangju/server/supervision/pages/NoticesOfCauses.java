package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.ReportTies;
import gangju.server.indicators.WarningTies;
import gangju.server.pages.Fact;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.notices.Causes;
import gangju.server.supervision.notices.Notice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The notices about reports and warnings, on the pages of these, with the way to another. */
@Component
final class NoticesOfCauses implements ReportTies, WarningTies {
    private final Causes causes;
    private final Access access;
    private final Clock clock;

    NoticesOfCauses(Causes causes, Access access, Clock clock) {
        this.causes = causes;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(long report, Messages words) {
        var said = NoticeWords.of(words, clock);
        return causes.about(Kind.REPORT, List.of(report)).getOrDefault(report, List.of()).stream()
                .map(notice -> new Fact(
                        words.get("pages.menu.notices"),
                        notice.label() + " " + notice.title(),
                        "/notices/" + notice.id(),
                        said.state(notice.state()),
                        null))
                .toList();
    }

    @Override
    public List<Option> acts(long report, long unit, Messages words) {
        return access.may(Act.OPEN_NOTICE, unit)
                ? List.of(new Option("/notices/new?report=" + report, words.get("notices.about")))
                : List.of();
    }

    @Override
    public Map<Long, List<Option>> of(Collection<Long> warnings, Messages words) {
        var said = NoticeWords.of(words, clock);
        return causes.about(Kind.WARNING, warnings).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(notice -> link(notice, said))
                                .toList()));
    }

    private static Option link(Notice notice, NoticeWords said) {
        return new Option(
                "/notices/" + notice.id(),
                said.words().get("notices.tied", notice.label(), said.state(notice.state())));
    }

    @Override
    public Map<Long, List<Option>> acts(Collection<Long> warnings, Messages words) {
        return access.may(Act.OPEN_NOTICE)
                ? warnings.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                warning -> List.of(
                                        new Option("/notices/new?warning=" + warning, words.get("notices.about")))))
                : Map.of();
    }
}
