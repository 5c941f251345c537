package gangju.exchange.assessment;

import gangju.exchange.Reason;
import gangju.indicator.Clocks;
import gangju.indicator.Indicator;
import gangju.indicator.Observation;
import gangju.indicator.Source;
import gangju.indicator.link.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells which figures of a file the targets of a plan may be judged by, and why not by the others. */
final class Sieve {
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Clocks clocks;
    private final List<Function<Observation, Optional<Reason>>> rules =
            List.of(this::subject, this::dimensions, this::usability, this::recording, this::publication, this::period);

    Sieve(List<Link> links, Clocks clocks) {
        this.clocks = clocks;
        for (var link : links) {
            byCode.put(link.indicator().code(), link.indicator());
            var growth = link.indicator().growthIndicator();
            if (growth != null) {
                byCode.putIfAbsent(growth, link.indicator());
            }
        }
    }

    /** Why it does not count today; empty where it may. */
    Optional<Reason> refuses(Observation observation) {
        return rules.stream()
                .map(rule -> rule.apply(observation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the engine should see it: unusable figures and those of other days too, so that it can tell of them. */
    boolean mayCount(Observation observation) {
        return Stream.of(subject(observation), dimensions(observation)).allMatch(Optional::isEmpty);
    }

    private Optional<Reason> subject(Observation observation) {
        var indicator = byCode.get(observation.indicator());
        if (indicator == null) {
            return Optional.of(Reason.of("other-indicator", observation.indicator()));
        }
        var area = indicator.area();
        return area == null || area.equals(observation.area())
                ? Optional.empty()
                : Optional.of(Reason.of("other-area", observation.area(), observation.indicator(), area));
    }

    private Optional<Reason> dimensions(Observation observation) {
        return observation.dimensions().isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("other-dimension", observation.dimensions()));
    }

    private Optional<Reason> usability(Observation observation) {
        if (observation.isUsable()) {
            return Optional.empty();
        }
        return observation.source().grade() == Source.Grade.UNRELIABLE
                ? Optional.of(Reason.of("source-unreliable"))
                : Optional.of(Reason.of("status-forbids", observation.status().code()));
    }

    private Optional<Reason> recording(Observation observation) {
        return observation.knownSince().isAfter(clocks.knownOn())
                ? Optional.of(Reason.of("not-known-on", observation.knownSince(), clocks.knownOn()))
                : Optional.empty();
    }

    private Optional<Reason> publication(Observation observation) {
        var day = clocks.publishedBy();
        if (day == null) {
            return Optional.empty();
        }
        var published = observation.published();
        if (published == null) {
            return Optional.of(Reason.of("no-publication-date", day));
        }
        return published.end().isAfter(day)
                ? Optional.of(Reason.of("not-published-by", published, Objects.requireNonNull(day)))
                : Optional.empty();
    }

    private Optional<Reason> period(Observation observation) {
        return observation.period().end().isAfter(clocks.asOf())
                ? Optional.of(Reason.of("period-not-over", observation.period(), clocks.asOf()))
                : Optional.empty();
    }
}
