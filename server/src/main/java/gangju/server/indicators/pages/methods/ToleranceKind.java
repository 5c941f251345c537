package gangju.server.indicators.pages.methods;

import gangju.indicator.status.Tolerance;
import gangju.indicator.status.Tolerances;
import gangju.model.TargetType;
import gangju.server.indicators.pages.FigureText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A tolerance that an office may decide: what it is counted in, and which methods ask for it. */
enum ToleranceKind {
    ABOUT(Tolerances.ABOUT, Measure.SHARE, methods()),
    ABOUT_POINTS(Tolerances.ABOUT_POINTS, Measure.POINTS, methods()),
    PROGRESS(Tolerances.PROGRESS, Measure.SHARE, methods()),
    ABOVE(Tolerances.ABOVE, Measure.SHARE, methods()),
    NEARLY(Tolerances.NEARLY, Measure.SHARE, methods()),
    LAST_DIGIT(Tolerances.LAST_DIGIT, Measure.DIGITS, methods()),
    PLACES(Tolerances.PLACES, Measure.PLACES, List.of("rank")),
    GROWTH_ROUNDING(Tolerances.GROWTH_ROUNDING, Measure.POINTS, List.of("growth")),
    LAG(Tolerances.LAG, Measure.MONTHS, List.of(ToleranceKind.ANY)),
    PARTS(Tolerances.PARTS, Measure.SHARE, List.of(ToleranceKind.ANY));

    /** The method that stands for all. */
    static final String ANY = "*";

    private static final BigDecimal MOST_POINTS = new BigDecimal(100);
    private static final BigDecimal MOST_MONTHS = new BigDecimal(120);

    private final String code;
    private final Measure measure;
    private final List<String> methods;

    ToleranceKind(String code, Measure measure, List<String> methods) {
        this.code = code;
        this.measure = measure;
        this.methods = methods;
    }

    private enum Measure {
        SHARE,
        POINTS,
        DIGITS,
        PLACES,
        MONTHS
    }

    static Optional<ToleranceKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    /** Those that a tolerance of this kind may be decided for. */
    List<String> allowed() {
        return methods;
    }

    /** All methods that judge by figures, the one for all first. */
    static List<String> methods() {
        return Stream.concat(
                        Stream.of(ANY),
                        Arrays.stream(TargetType.values())
                                .filter(type -> type != TargetType.DIRECTIONAL)
                                .map(ToleranceKind::method))
                .toList();
    }

    private static String method(TargetType type) {
        return type == TargetType.CUMULATIVE ? "total" : type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * As people write it: 5%, 0.05, 0.5, 12.
     *
     * @throws IllegalArgumentException if it is no number, or none that this can be
     */
    BigDecimal parse(String typed) {
        var text = typed.replaceAll("[\\s,，]", "");
        var percent = measure == Measure.SHARE && text.matches(".*[%％]");
        var value = new BigDecimal(percent ? text.substring(0, text.length() - 1) : text);
        var meant = percent ? value.movePointLeft(2) : value;
        if (meant.signum() < 0
                || meant.compareTo(most()) > 0
                || isCounted() && meant.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(typed);
        }
        return meant;
    }

    private BigDecimal most() {
        return switch (measure) {
            case SHARE -> BigDecimal.ONE;
            case POINTS, PLACES, DIGITS -> MOST_POINTS;
            case MONTHS -> MOST_MONTHS;
        };
    }

    private boolean isCounted() {
        return measure == Measure.PLACES || measure == Measure.MONTHS;
    }

    /** What may be typed, as a key of the page's words. */
    String help() {
        return "tolerances.value." + measure.name().toLowerCase(Locale.ROOT);
    }

    /** 5%, 0.5 个百分点, 12 个月. */
    String text(BigDecimal value, FigureText text) {
        var figures = text.figures();
        return switch (measure) {
            case SHARE -> figures.figure(plain(value.movePointRight(2)), "%");
            case POINTS -> figures.figure(plain(value), "个百分点");
            case PLACES -> figures.figure(plain(value), "位");
            case MONTHS -> figures.figure(plain(value), "个月");
            case DIGITS -> text.words().get("tolerances.digits", plain(value).toPlainString());
        };
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    String name(FigureText text) {
        return text.words().get("tolerances.name." + code);
    }

    String meaning(FigureText text) {
        return text.words().get("tolerances.meaning." + code);
    }

    /** What the product itself says for want of a decision. */
    Tolerance builtIn() {
        return Tolerances.builtIn().rows().stream()
                .filter(row -> row.name().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A method in the words of the type of target that it judges. */
    static String method(String method, FigureText text) {
        if (method.equals(ANY)) {
            return text.words().get("methods.tolerance.any");
        }
        var type = method.equals("total") ? "cumulative" : method;
        return text.words().get("plan-words.type." + type);
    }
}
