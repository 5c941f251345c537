package gangju.server.supervision.pages;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.execution.CarriedOut;
import gangju.server.execution.CarriedOut.AskedReport;
import gangju.server.execution.CarriedOut.Item;
import gangju.server.indicators.RaisedWarnings;
import gangju.server.indicators.RaisedWarnings.Raised;
import gangju.server.pages.Messages;
import gangju.server.supervision.checks.Gravities;
import gangju.server.supervision.checks.SiteCheckList;
import gangju.server.supervision.checks.SiteCheckList.Found;
import gangju.server.supervision.notices.Cause;
import gangju.server.supervision.notices.Cause.Kind;
import gangju.server.supervision.notices.Notice;
import gangju.server.supervision.notices.NoticeList;
import gangju.server.supervision.pages.Known.Suggested;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what notices are about, each kind at once. */
@Component
class KnownCauses {
    private final CarriedOut carriedOut;
    private final RaisedWarnings warnings;
    private final NoticeList notices;
    private final SiteCheckList checks;
    private final Gravities gravities;
    private final Access access;
    private final Clock clock;

    KnownCauses(
            CarriedOut carriedOut,
            RaisedWarnings warnings,
            NoticeList notices,
            SiteCheckList checks,
            Gravities gravities,
            Access access,
            Clock clock) {
        this.carriedOut = carriedOut;
        this.warnings = warnings;
        this.notices = notices;
        this.checks = checks;
        this.gravities = gravities;
        this.access = access;
        this.clock = clock;
    }

    /** Causes that were kept; of what is not there any more the title. */
    List<Known> of(List<Cause> causes, Messages words) {
        return causes.stream().collect(Collectors.groupingBy(Cause::kind)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> {
                    var found =
                            find(
                                            entry.getKey(),
                                            entry.getValue().stream()
                                                    .map(Cause::subject)
                                                    .toList(),
                                            words)
                                    .stream()
                                    .collect(Collectors.toMap(
                                            known -> known.cause().subject(), known -> known));
                    return entry.getValue().stream()
                            .map(cause -> found.getOrDefault(cause.subject(), gone(cause, words)));
                })
                .toList();
    }

    /** Those that there are and that the reader may see. */
    List<Known> find(Kind kind, Collection<Long> ids, Messages words) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return switch (kind) {
            case REPORT ->
                carriedOut.reports(ids, words).stream()
                        .filter(report -> access.may(Act.READ_REPORTS, report.unit()))
                        .map(report -> report(report, words))
                        .toList();
            case WARNING -> warnings(ids, words);
            case NOTICE ->
                notices.find(ids).stream().map(notice -> notice(notice, words)).toList();
            case FINDING ->
                checks.found(ids).stream().map(found -> finding(found, words)).toList();
            case MILESTONE -> List.of();
        };
    }

    private Known finding(Found found, Messages words) {
        var said = found.finding().said();
        var check = found.check();
        return new Known(
                new Cause(Kind.FINDING, found.finding().id(), check.plan(), null, said.text()),
                check.unit(),
                kind(Kind.FINDING, words),
                words.get(
                        "notices.cause.finding", check.label(), found.finding().number(), said.text()),
                "/checks/" + check.id() + "#f" + found.finding().number(),
                gravities.name(said.gravity(), words.locale()),
                new Suggested(
                        words.get("notices.suggest.finding", check.described().title()),
                        words.get("notices.suggest.finding.asks", said.text())));
    }

    private static Known gone(Cause cause, Messages words) {
        return new Known(
                cause,
                null,
                kind(cause.kind(), words),
                cause.title(),
                cause.kind() == Kind.MILESTONE ? "/plans/" + cause.plan() + "/tasks/" + cause.item() : null,
                "",
                null);
    }

    private static Known report(AskedReport report, Messages words) {
        var late = report.late();
        return new Known(
                new Cause(Kind.REPORT, report.id(), report.plan(), report.item(), report.title()),
                report.unit(),
                kind(Kind.REPORT, words),
                words.get("notices.cause.report", report.title(), report.period()),
                "/reports/" + report.id(),
                late == null ? report.state() : report.state() + " · " + late,
                new Suggested(
                        words.get("notices.suggest.report", report.title(), report.period()),
                        words.get(
                                late == null ? "notices.suggest.report.asks" : "notices.suggest.report.late",
                                report.title(),
                                report.period())));
    }

    private List<Known> warnings(Collection<Long> ids, Messages words) {
        var found = warnings.of(ids, words.locale());
        var items = carriedOut.items(found.stream().map(Raised::item).toList());
        return found.stream()
                .map(warning -> {
                    var item = items.get(warning.item());
                    return new Known(
                            new Cause(Kind.WARNING, warning.id(), warning.plan(), warning.item(), title(warning, item)),
                            item == null ? null : item.lead(),
                            kind(Kind.WARNING, words),
                            warning.what(),
                            "/warnings#w" + warning.id(),
                            words.get(
                                    warning.isOpen() ? "notices.cause.warning.open" : "notices.cause.warning.over",
                                    warning.severity(),
                                    warning.target()),
                            new Suggested(
                                    words.get("notices.suggest.warning", warning.target()),
                                    words.get("notices.suggest.warning.asks", warning.what(), warning.why())));
                })
                .toList();
    }

    private static String title(Raised warning, @Nullable Item item) {
        return item == null ? warning.target() : item.title();
    }

    private Known notice(Notice notice, Messages words) {
        var said = NoticeWords.of(words, clock);
        return new Known(
                new Cause(Kind.NOTICE, notice.id(), null, null, notice.title()),
                notice.unit(),
                kind(Kind.NOTICE, words),
                notice.label() + " " + notice.title(),
                "/notices/" + notice.id(),
                Stream.of(said.state(notice.state()), said.left(notice))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                null);
    }

    private static String kind(Kind kind, Messages words) {
        return words.get("notices.cause.kind." + kind.code());
    }
}
