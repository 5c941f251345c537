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

    List<Indicator> byName(String name) {
        return byName.getOrDefault(key(name), List.of());
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
