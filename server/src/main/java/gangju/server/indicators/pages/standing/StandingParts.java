package gangju.server.indicators.pages.standing;

import gangju.indicator.status.Freshness;
import gangju.indicator.status.Outcome;
import gangju.server.indicators.board.PlanBoard;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.pages.AskedClocks;
import gangju.server.indicators.pages.Choices;
import gangju.server.indicators.pages.ClockStrip.Kept;
import gangju.server.indicators.pages.Filters;
import gangju.server.indicators.pages.SortColumn;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.pages.standing.StandingPage.ChapterLine;
import gangju.server.indicators.pages.standing.StandingPage.Tally;
import gangju.server.indicators.status.WatchedPlans.Chapter;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of the page around its lists: the answer, the counts, the filters, the heads of the columns. */
record StandingParts(Messages words, StandingFilter filter, StandingCounts counts, AskedClocks asked) {
    private static final List<Outcome> TOLD =
            List.of(Outcome.MISSED, Outcome.OFF_COURSE, Outcome.AT_RISK, Outcome.NOT_COMPUTABLE, Outcome.NO_FIGURE);

    String lead() {
        if (counts.all() == 0) {
            return words.get("monitor.standing.lead.none");
        }
        var told = new ArrayList<String>();
        told.add(words.get("monitor.standing.lead.good", counts.of(Outcome.REACHED) + counts.of(Outcome.ON_COURSE)));
        TOLD.stream()
                .filter(outcome -> counts.of(outcome) > 0)
                .forEach(outcome -> told.add(words.get(
                        "monitor.standing.lead.part",
                        inSentence(Status.of(outcome, words).word()),
                        counts.of(outcome))));
        if (counts.late() > 0) {
            told.add(words.get("monitor.standing.lead.late", counts.late()));
        }
        if (counts.cancelled() > 0) {
            told.add(words.get("monitor.standing.lead.cancelled", counts.cancelled()));
        }
        return words.get("monitor.standing.lead", counts.all(), String.join(words.get("browse.comma"), told));
    }

    List<Tally> tallies() {
        return StandingFilter.outcomes().stream()
                .map(outcome -> new Tally(
                        Status.of(outcome, words),
                        counts.of(outcome),
                        filter.address().with("outcome", lower(outcome)).href() + "#targets"))
                .toList();
    }

    /** Chapters with targets only, and what stands under none. */
    List<ChapterLine> chapters(PlanBoard board) {
        var byChapter = new java.util.HashMap<Long, List<TargetLine>>();
        board.targets()
                .forEach(line -> byChapter
                        .computeIfAbsent(Objects.requireNonNullElse(line.chapter(), -1L), key -> new ArrayList<>())
                        .add(line));
        var lines = new ArrayList<ChapterLine>();
        board.chapters().stream()
                .filter(chapter -> byChapter.containsKey(chapter.id()))
                .forEach(chapter -> lines.add(chapter(
                        filter.address()
                                        .with("chapter", String.valueOf(chapter.id()))
                                        .href() + "#targets",
                        chapter.title(),
                        byChapter.getOrDefault(chapter.id(), List.of()))));
        if (byChapter.containsKey(-1L)) {
            lines.add(chapter(null, words.get("browse.no-section"), byChapter.getOrDefault(-1L, List.of())));
        }
        if (lines.size() > 1) {
            lines.add(chapter(null, words.get("browse.total"), board.targets()));
        }
        return lines;
    }

    private static ChapterLine chapter(@Nullable String href, String title, List<TargetLine> targets) {
        var counted = StandingCounts.of(targets);
        return new ChapterLine(
                href,
                title,
                counted.all(),
                StandingFilter.outcomes().stream().map(counted::of).toList(),
                counted.late(),
                counted.cancelled());
    }

    Filters filters(List<Chapter> chapters) {
        var choices = List.of(
                choices("outcome", "monitor.filter.outcome", outcomes()),
                choices("freshness", "monitor.filter.freshness", freshness()),
                choices(
                        "chapter",
                        "browse.filter.chapter",
                        chapters.stream()
                                .limit(200)
                                .map(chapter -> Map.entry(String.valueOf(chapter.id()), chapter.title()))),
                choices(
                        "strength",
                        "browse.filter.strength",
                        Stream.of("binding", "expected", "unstated")
                                .map(code -> Map.entry(code, words.get("plan-words.strength." + code)))),
                choices(
                        "owner",
                        "warnings.filter.by-owner",
                        filter.owners().values().stream().distinct().sorted().map(name -> Map.entry(name, name))),
                choices(
                        "linked",
                        "monitor.filter.linked",
                        Stream.of(
                                Map.entry("1", words.get("monitor.filter.linked.yes")),
                                Map.entry("0", words.get("monitor.unlinked")))));
        var kept = Stream.of("sort", "down", "as-of", "known-on", "published-by")
                .flatMap(name -> filter.address().get(name).map(value -> new Kept(name, value)).stream())
                .toList();
        return new Filters(
                filter.address().path() + "#targets",
                null,
                choices,
                kept,
                filter.isNarrow()
                        ? asked.keep(new ListAddress(filter.address().path(), Map.of()).href()) + "#targets"
                        : null);
    }

    private Stream<Map.Entry<String, String>> outcomes() {
        return Stream.concat(
                StandingFilter.outcomes().stream()
                        .map(outcome -> Map.entry(
                                lower(outcome), Status.of(outcome, words).word())),
                Stream.of(Map.entry("cancelled", words.get("monitor.cancelled"))));
    }

    private Stream<Map.Entry<String, String>> freshness() {
        return Stream.concat(
                Stream.of(Map.entry("late", words.get("monitor.filter.late"))),
                Arrays.stream(Freshness.values()).map(one -> Map.entry(lower(one), Status.word(one, words))));
    }

    private Choices choices(String name, String label, Stream<Map.Entry<String, String>> values) {
        var options = Stream.concat(
                        Stream.of(new Choices.Option("", words.get("browse.filter.any"), false)),
                        values.map(value -> new Choices.Option(
                                value.getKey(),
                                value.getValue(),
                                filter.address().has(name, value.getKey()))))
                .toList();
        return new Choices(name, words.get(label), options);
    }

    List<SortColumn> columns() {
        var address = filter.address();
        return List.of(
                SortColumn.sorted(words.get("browse.column.target"), "third", address, "name"),
                SortColumn.sorted(words.get("monitor.column.status"), "", address, "outcome"),
                SortColumn.sorted(words.get("monitor.column.latest"), "num flags", address, "latest"),
                SortColumn.plain(words.get("monitor.column.required"), "num"),
                SortColumn.plain(words.get("browse.column.measure"), "num"),
                SortColumn.plain(words.get("monitor.column.unit"), ""),
                SortColumn.plain(words.get("monitor.column.source"), "hide-s"));
    }

    private String inSentence(String word) {
        return words.isEnglish() ? word.toLowerCase(Locale.ENGLISH) : word;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
