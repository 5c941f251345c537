package gangju.exchange.figures;

import gangju.exchange.table.WordTable;
import gangju.indicator.Indicator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators that figures may be about, by code and by name. */
final class KnownIndicators {
    private final Map<String, Indicator> byCode = new HashMap<>();
    private final Map<String, List<Indicator>> byName = new HashMap<>();

    KnownIndicators(Collection<Indicator> indicators) {
        for (var indicator : indicators) {
            byCode.put(indicator.code(), indicator);
            name(indicator.nameZh(), indicator);
            if (indicator.nameEn() != null) {
                name(indicator.nameEn(), indicator);
            }
        }
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }

    Optional<Indicator> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** What a row's code or, without one, its name stands for. */
    sealed interface Named {
        record Known(Indicator indicator) implements Named {}

        /** @param code or name, as written */
        record Unknown(String code) implements Named {}

        record Ambiguous(String name, List<String> codes) implements Named {
            public Ambiguous {
                codes = List.copyOf(codes);
            }
        }

        /** Neither is written. */
        record Missing() implements Named {}
    }

    Named named(String code, String name) {
        if (!code.isEmpty()) {
            var indicator = byCode.get(code);
            return indicator == null ? new Named.Unknown(code) : new Named.Known(indicator);
        }
        if (name.isEmpty()) {
            return new Named.Missing();
        }
        var same = byName.getOrDefault(key(name), List.of());
        return switch (same.size()) {
            case 0 -> new Named.Unknown(name);
            case 1 -> new Named.Known(same.getFirst());
            default ->
                new Named.Ambiguous(name, same.stream().map(Indicator::code).toList());
        };
    }

    private void name(String name, Indicator indicator) {
        var same = byName.computeIfAbsent(key(name), k -> new ArrayList<>());
        if (!same.contains(indicator)) {
            same.add(indicator);
        }
    }

    private static String key(String name) {
        return WordTable.fold(name).replaceAll("[\\s\\p{P}]", "");
    }
}
