package gangju.server.indicators.pages.indicator;

import gangju.server.indicators.register.RegisteredIndicator;
import gangju.server.indicators.register.Series;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.pages.ListAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses among the series of an indicator, of which there may be one for each county. */
@Component
final class SeriesChooser {
    private static final int OFFERED = 50;
    private static final int BESIDE = 4;
    private static final String ID = "\\d{1,9}";
    private final SeriesRegister register;

    SeriesChooser(SeriesRegister register) {
        this.register = register;
    }

    /** What {@code series}, {@code with} and {@code find} of the address ask for. */
    ChosenSeries choose(RegisteredIndicator indicator, ListAddress address, HttpServletRequest request) {
        var named = named(indicator, address, request);
        var find = address.get("find");
        var listed = find.map(text -> register.named(indicator.id(), text, OFFERED + 1))
                .orElseGet(() -> register.of(indicator.id(), OFFERED + 1));
        var asked = address.get("series").flatMap(id -> withId(named, id));
        var alone = find.isPresent() && listed.size() == 1 ? Optional.of(listed.getFirst()) : Optional.<Series>empty();
        var shown = alone.or(() -> asked).or(() -> usual(indicator, listed));
        return new ChosenSeries(
                shown,
                Stream.concat(shown.stream(), listed.stream().limit(OFFERED))
                        .distinct()
                        .sorted(SeriesChooser::byArea)
                        .toList(),
                listed.size() > OFFERED,
                beside(named, shown.orElse(null), request));
    }

    private static int byArea(Series one, Series other) {
        return ChosenSeries.label(one).compareTo(ChosenSeries.label(other));
    }

    /** Those that the address names by their ids. */
    private List<Series> named(RegisteredIndicator indicator, ListAddress address, HttpServletRequest request) {
        var ids = Stream.concat(address.get("series").stream(), with(request))
                .filter(id -> id.matches(ID))
                .map(Integer::valueOf)
                .distinct()
                .limit(BESIDE + 1L)
                .toList();
        return ids.isEmpty()
                ? List.of()
                : register.of(ids).stream()
                        .filter(series -> series.indicator() == indicator.id())
                        .toList();
    }

    private static Stream<String> with(HttpServletRequest request) {
        var wanted = request.getParameterValues("with");
        return wanted == null ? Stream.empty() : Arrays.stream(wanted);
    }

    private static Optional<Series> withId(List<Series> named, String id) {
        return named.stream()
                .filter(series -> String.valueOf(series.id()).equals(id))
                .findFirst();
    }

    private Optional<Series> usual(RegisteredIndicator indicator, List<Series> listed) {
        return Optional.ofNullable(indicator.indicator().area())
                .flatMap(area -> register.find(indicator.id(), area, Map.of()))
                .or(() -> listed.stream().findFirst());
    }

    private static List<Series> beside(List<Series> named, @Nullable Series shown, HttpServletRequest request) {
        return with(request)
                .flatMap(id -> withId(named, id).stream())
                .filter(series -> !series.equals(shown))
                .distinct()
                .limit(BESIDE)
                .toList();
    }
}
