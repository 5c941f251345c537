package gangju.server.indicators.pages.indicator;

import gangju.indicator.remark.Remarks;
import gangju.indicator.status.Receipt;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.pages.FigureText;
import gangju.server.pages.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Method, tolerance and parameters of a receipt, which the engine writes in codes, in the words of one language. */
record ReceiptWords(FigureText text, Receipt receipt) {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern AMOUNT = Pattern.compile(NUMBER + "(?:–" + NUMBER + ")? (.+)");
    private static final Pattern BASE = Pattern.compile(NUMBER + " (.+) @ (\\S+)( \\(plan\\))?");
    private static final Pattern POINT = Pattern.compile(NUMBER + " @ (\\S+)");

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.noted(say("method"), method(), text.words().get("monitor.receipt.version", receipt.version())));
        facts.add(Fact.of(say("source"), receipt.source()));
        var tolerance = receipt.tolerance();
        if (tolerance != null) {
            facts.add(tolerance(tolerance));
        }
        receipt.parameters().forEach((name, value) -> facts.add(parameter(name, value)));
        return facts;
    }

    /** level.linear/distance as the type of target, its path, and the published method. */
    private String method() {
        var named = receipt.method().split("/", 2);
        var parts = named[0].split("\\.", 2);
        var told = new ArrayList<String>();
        told.add(text.words().get("plan-words.type." + (parts[0].equals("total") ? "cumulative" : parts[0])));
        if (parts.length > 1) {
            told.add(path(parts[1]));
        }
        if (named.length > 1) {
            told.add(text.words().get("methods.name." + named[1]));
        }
        return String.join(text.words().get("browse.comma"), told);
    }

    private String path(String code) {
        return text.words().get("monitor.receipt.path." + code);
    }

    /** With the way to the page where an office decides it, for those who may. */
    private Fact tolerance(BigDecimal tolerance) {
        var ofTheWay = new BigDecimal(receipt.parameters().getOrDefault("progress", "2"))
                        .add(tolerance)
                        .compareTo(BigDecimal.ONE)
                == 0;
        var said = ofTheWay
                ? text.words().get("monitor.receipt.tolerance.way", percent(tolerance))
                : share(tolerance.toPlainString());
        var method = receipt.method().split("\\.", 2)[0];
        return Viewer.current() == Viewer.VISITOR
                ? Fact.of(say("tolerance"), said)
                : Fact.linked(
                        say("tolerance"),
                        said,
                        "/methods/tolerances?name=" + (ofTheWay ? "progress" : kind()) + "&method=" + method);
    }

    private Fact parameter(String name, String value) {
        var code = "parameter." + name;
        var label = Remarks.knows(code) ? Remarks.text(code, text.words().locale()) : name;
        return Fact.of(
                label,
                switch (name) {
                    case "operator" -> text.words().get("plan-words.operator-name." + value);
                    case "target" -> amount(value);
                    case "unit" -> text.figures().unit(value);
                    case "path" -> path(value);
                    case "base" -> base(value);
                    case "points" -> points(value);
                    case "progress-method" -> text.words().get("methods.name." + value);
                    case "about" -> share(value);
                    case "progress" -> percent(new BigDecimal(value));
                    case "outcome" -> text.words().get("monitor.outcome." + value.toLowerCase(Locale.ROOT));
                    default -> value;
                });
    }

    private String amount(String value) {
        var parts = AMOUNT.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        var low = new BigDecimal(parts.group(1));
        return parts.group(2) == null
                ? text.amount(low, parts.group(3))
                : text.amount(low, parts.group(3)) + " – "
                        + text.amount(new BigDecimal(parts.group(2)), parts.group(3));
    }

    private String base(String value) {
        var parts = BASE.matcher(value);
        if (!parts.matches()) {
            return value;
        }
        return text.words()
                .get(
                        parts.group(4) == null ? "monitor.receipt.base" : "monitor.receipt.base.plan",
                        text.amount(new BigDecimal(parts.group(1)), parts.group(2)),
                        parts.group(3));
    }

    private String points(String value) {
        return Arrays.stream(value.split(", "))
                .map(POINT::matcher)
                .map(point -> point.matches()
                        ? text.words()
                                .get(
                                        "monitor.receipt.base",
                                        text.figures().number(new BigDecimal(point.group(1))),
                                        point.group(2))
                        : value)
                .collect(Collectors.joining(text.words().get("browse.comma")));
    }

    /** Percentages have points, all else a share of the value. */
    private String share(String value) {
        return kind().equals("about-points")
                ? text.figures().figure(new BigDecimal(value).stripTrailingZeros(), "个百分点")
                : percent(new BigDecimal(value));
    }

    private String kind() {
        return receipt.parameters().getOrDefault("unit", "").matches("[%％]") ? "about-points" : "about";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private String say(String code) {
        return text.words().get("monitor.receipt." + code);
    }
}
