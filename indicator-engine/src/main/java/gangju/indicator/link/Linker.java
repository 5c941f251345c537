package gangju.indicator.link;

import gangju.indicator.Indicator;
import gangju.indicator.IndicatorKind;
import gangju.indicator.link.MeasuredName.Measure;
import gangju.indicator.remark.Remark;
import gangju.model.TargetType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links by name. Two names go together if they are equal when folded, or when the words are taken away that say how a
 * thing is measured (年均增速, 数量, 当年) and both measure it alike. A growth is judged by the indicator of the level. A name
 * that only contains another is told and not linked: 基础研究经费 is not 基础研究经费占比, and 企业研发经费 not 研发经费. So is an indicator of
 * another place than the target's or its plan's, unless the target's name tells that place.
 */
public final class Linker {
    private final UnaryOperator<String> folding;

    /** @param folding makes two ways of writing one Chinese name the same, without spaces and punctuation */
    public Linker(UnaryOperator<String> folding) {
        this.folding = folding;
    }

    public Linking link(List<NamedTarget> targets, Collection<Indicator> indicators) {
        var candidates = indicators.stream().map(this::candidate).toList();
        var links = new ArrayList<Link>();
        var unlinked = new ArrayList<Unlinked>();
        for (var target : targets) {
            var name = MeasuredName.of(target.name(), folding);
            var fitting = fitting(target, name, candidates);
            if (fitting.size() == 1) {
                var indicator = fitting.getFirst().indicator();
                links.add(new Link(target, indicator, fitting.getFirst().hasWhole(name)));
            } else {
                unlinked.add(new Unlinked(target.id(), target.name(), why(target, name, fitting, candidates)));
            }
        }
        return new Linking(links, unlinked, unused(links, indicators));
    }

    private static List<Unlinked> unused(List<Link> links, Collection<Indicator> indicators) {
        var used = new HashSet<String>();
        for (var link : links) {
            used.add(link.indicator().code());
            Optional.ofNullable(link.indicator().growthIndicator()).ifPresent(used::add);
        }
        return indicators.stream()
                .filter(indicator -> !used.contains(indicator.code()))
                .map(indicator -> new Unlinked(indicator.code(), indicator.nameZh(), Remark.of("link-unused")))
                .toList();
    }

    private List<Candidate> fitting(NamedTarget target, MeasuredName name, List<Candidate> candidates) {
        var fitting = candidates.stream()
                .filter(candidate -> candidate.has(name, Linker::sameSubject))
                .filter(candidate -> measuresAlike(target, name, candidate))
                .filter(candidate -> isOfUniverse(name, candidate) && isOfArea(target, candidate.indicator()))
                .toList();
        var exact =
                fitting.stream().filter(candidate -> candidate.hasWhole(name)).toList();
        var levels = fitting.stream()
                .filter(candidate -> !candidate.measuresGrowth())
                .toList();
        if (exact.size() == 1) {
            return exact;
        }
        return levels.size() == 1 ? levels : fitting;
    }

    private static boolean sameSubject(MeasuredName one, MeasuredName other) {
        return one.whole().equals(other.whole()) || one.subject().equals(other.subject());
    }

    private static boolean measuresAlike(NamedTarget target, MeasuredName name, Candidate candidate) {
        boolean rank = target.type() == TargetType.RANK || name.measure() == Measure.RANK;
        if (rank || candidate.indicator().kind() == IndicatorKind.RANK) {
            return rank && candidate.indicator().kind() == IndicatorKind.RANK;
        }
        if (target.type() == TargetType.GROWTH || name.measure() == Measure.GROWTH) {
            return true;
        }
        return candidate.names().stream()
                .anyMatch(other -> other.measure() == name.measure() && sameSubject(other, name));
    }

    private static boolean isOfUniverse(MeasuredName name, Candidate candidate) {
        var own = candidate.universe();
        return name.universe().isEmpty() || own.isEmpty() || own.equals(name.universe());
    }

    private boolean isOfArea(NamedTarget target, Indicator indicator) {
        var own = target.ownArea();
        var other = indicator.area();
        if (own == null || other == null) {
            return true;
        }
        var place = new Place(folding.apply(other));
        return place.isSame(new Place(folding.apply(own)))
                || target.area() == null && place.isNamedIn(folding.apply(target.name()));
    }

    private Remark why(NamedTarget target, MeasuredName name, List<Candidate> fitting, List<Candidate> all) {
        if (!fitting.isEmpty()) {
            return Remark.of("link-ambiguous", target.name(), codes(fitting));
        }
        var same = all.stream()
                .filter(other -> other.has(name, Linker::sameSubject))
                .toList();
        if (same.isEmpty()) {
            var near = all.stream()
                    .filter(other -> other.has(name, Linker::contains))
                    .toList();
            return near.isEmpty()
                    ? Remark.of("link-no-name", target.name())
                    : Remark.of("link-near", target.name(), codes(near));
        }
        var other = same.getFirst();
        if (!measuresAlike(target, name, other)) {
            return Remark.of("link-kind", target.name(), codes(same), measure(target, name), measure(other));
        }
        return isOfUniverse(name, other)
                ? Remark.of(
                        "link-area",
                        target.name(),
                        codes(same),
                        String.valueOf(other.indicator().area()),
                        String.valueOf(target.ownArea()))
                : Remark.of("link-universe", target.name(), codes(same));
    }

    /** All of one name is in the other: as letters in Chinese, as words elsewhere. */
    private static boolean contains(MeasuredName one, MeasuredName other) {
        var shorter = one.subject().length() < other.subject().length() ? one.subject() : other.subject();
        var longer = shorter.equals(one.subject()) ? other.subject() : one.subject();
        if (NameWords.isHan(shorter)) {
            return shorter.length() >= 4 && longer.contains(shorter);
        }
        return shorter.contains(" ") && List.of(longer.split(" ")).containsAll(List.of(shorter.split(" ")));
    }

    private static String measure(NamedTarget target, MeasuredName name) {
        return "@measure." + (target.type() == TargetType.RANK ? Measure.RANK : name.measure());
    }

    private static String measure(Candidate candidate) {
        boolean rank = candidate.indicator().kind() == IndicatorKind.RANK;
        return "@measure." + (rank ? Measure.RANK : candidate.names().getFirst().measure());
    }

    private static String codes(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.indicator().code() + " "
                        + candidate.indicator().nameZh())
                .collect(Collectors.joining("、"));
    }

    private Candidate candidate(Indicator indicator) {
        var names = Stream.of(Optional.of(indicator.nameZh()), Optional.ofNullable(indicator.nameEn()))
                .flatMap(Optional::stream)
                .map(name -> MeasuredName.of(name, folding))
                .toList();
        var universe = Optional.ofNullable(indicator.universe())
                .flatMap(text -> NameWords.ALL.stream()
                        .filter(word -> word.kind().equals("universe"))
                        .filter(word -> text.contains(word.text()))
                        .map(NameWords.Word::meaning)
                        .findFirst())
                .or(() ->
                        names.stream().flatMap(name -> name.universe().stream()).findFirst());
        return new Candidate(indicator, names, universe);
    }

    /** An indicator with its names in their parts. */
    private record Candidate(Indicator indicator, List<MeasuredName> names, Optional<String> universe) {
        boolean has(MeasuredName name, java.util.function.BiPredicate<MeasuredName, MeasuredName> relation) {
            return names.stream().anyMatch(own -> relation.test(own, name));
        }

        boolean hasWhole(MeasuredName name) {
            return names.stream().anyMatch(own -> own.whole().equals(name.whole()));
        }

        boolean measuresGrowth() {
            return names.getFirst().measure() == Measure.GROWTH;
        }
    }
}
