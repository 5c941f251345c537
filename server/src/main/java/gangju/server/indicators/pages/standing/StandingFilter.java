package gangju.server.indicators.pages.standing;

import gangju.indicator.status.Freshness;
import gangju.indicator.status.Outcome;
import gangju.model.Strength;
import gangju.server.indicators.board.TargetLine;
import gangju.server.indicators.pages.Status;
import gangju.server.indicators.status.Standing;
import gangju.server.pages.ListAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which targets the address asks for, and in which order.
 *
 * @param owners bodies that are responsible for indicators, by the indicators' ids
 */
record StandingFilter(ListAddress address, Map<Integer, String> owners) {
    StandingFilter {
        owners = Map.copyOf(owners);
    }

    static final String[] PARAMETERS = {
        "outcome",
        "freshness",
        "chapter",
        "strength",
        "owner",
        "linked",
        "sort",
        "down",
        "page",
        "as-of",
        "known-on",
        "published-by"
    };
    static final List<String> NARROWING = List.of("outcome", "freshness", "chapter", "strength", "owner", "linked");

    boolean isNarrow() {
        return NARROWING.stream().anyMatch(name -> address.get(name).isPresent());
    }

    List<TargetLine> apply(List<TargetLine> lines) {
        var found = lines.stream().filter(this::admits);
        return order().map(order -> found.sorted(address.has("down", "1") ? order.reversed() : order))
                .orElse(found)
                .toList();
    }

    private boolean admits(TargetLine line) {
        return admitsOutcome(line) && admitsFreshness(line) && admitsPlace(line);
    }

    private boolean admitsOutcome(TargetLine line) {
        var wanted = address.get("outcome").orElse("");
        if (wanted.equals("cancelled")) {
            return line.target().isCancelled();
        }
        return wanted.isEmpty()
                || line.standing()
                        .filter(standing -> standing.outcome().name().equals(upper(wanted)))
                        .isPresent();
    }

    private boolean admitsFreshness(TargetLine line) {
        var wanted = address.get("freshness").orElse("");
        var freshness = line.standing().map(Standing::freshness);
        if (wanted.equals("late")) {
            return freshness.filter(Status::isLate).isPresent();
        }
        return wanted.isEmpty()
                || freshness.filter(one -> one.name().equals(upper(wanted))).isPresent();
    }

    private boolean admitsPlace(TargetLine line) {
        var chapter = address.get("chapter");
        var strength = address.get("strength").map(StandingFilter::upper);
        var linked = address.get("linked");
        return chapter.map(id -> id.equals(String.valueOf(line.chapter()))).orElse(true)
                && address.get("owner")
                        .map(name -> owner(line).filter(name::equals).isPresent())
                        .orElse(true)
                && strength.map(code -> code.equals(strength(line))).orElse(true)
                && linked.map(yes -> yes.equals("1") == line.link().isPresent()).orElse(true);
    }

    /** The body that is responsible for the indicator that judges the target. */
    Optional<String> owner(TargetLine line) {
        return line.link().map(link -> owners.get(link.series().indicator()));
    }

    private static String strength(TargetLine line) {
        var strength = line.target().terms().strength();
        return strength == null ? "UNSTATED" : strength.name();
    }

    private Optional<Comparator<TargetLine>> order() {
        return address.get("sort")
                .flatMap(sort -> Optional.ofNullable(
                        switch (sort) {
                            case "name" ->
                                Comparator.comparing((TargetLine line) ->
                                        line.target().terms().indicator());
                            case "outcome" -> Comparator.comparing(StandingFilter::gravity);
                            case "latest" ->
                                Comparator.comparing(StandingFilter::lateness).reversed();
                            default -> null;
                        }));
    }

    /** 0 for the gravest; a cancelled target last. */
    static int gravity(TargetLine line) {
        return line.standing()
                .map(standing -> Status.gravity(standing.outcome()))
                .orElse(Outcome.values().length);
    }

    private static int lateness(TargetLine line) {
        return line.standing().map(Standing::freshness).map(Freshness::ordinal).orElse(-1);
    }

    /**
     * Whether a leader has to know of it: it will be missed, or its figures can't tell. Unlinked ones are counted
     * apart.
     */
    static boolean isTroubled(TargetLine line) {
        return line.link().isPresent() && gravity(line) <= Status.gravity(Outcome.NO_FIGURE);
    }

    static List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }

    static List<Strength> strengths() {
        return List.of(Strength.values());
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
