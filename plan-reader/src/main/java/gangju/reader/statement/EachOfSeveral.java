package gangju.reader.statement;

import gangju.model.Span;
import gangju.model.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives each number of 甲、乙分别达到3%、4% its own indicator. */
final class EachOfSeveral {
    private static final Pattern EMITTED = Pattern.compile("(?:排放总?量|排放强度|排放|浓度)$");
    private static final Pattern POLLUTANT = Pattern.compile("[氧氮硫磷碳尘氨]|污染物");
    private static final Pattern PER = Pattern.compile("单位(?:(?:国内|地区)?生产总值|GDP|gdp|工业增加值)");

    private EachOfSeveral() {}

    static List<Claim> distribute(String text, List<Claim> claims) {
        if (claims.size() == 1) {
            return oneForAll(text, claims);
        }
        if (claims.size() < 2 || claims.getFirst().name().size() != 1 || !isSharedName(text, claims)) {
            return claims;
        }
        var names = split(text, claims.getFirst().name().getFirst());
        boolean named = names.size() == claims.size();
        var distributed = new ArrayList<Claim>();
        for (int i = 0; i < claims.size(); i++) {
            var name = named ? completed(text, names, i) : claims.getFirst().name();
            distributed.add(named(text, claims, i, name));
        }
        return distributed;
    }

    /** 化学需氧量、氨氮排放量分别下降2%: the same number for each. */
    private static List<Claim> oneForAll(String text, List<Claim> claims) {
        var claim = claims.getFirst();
        if (claim.name().size() != 1 || claim.traits().inherited()) {
            return claims;
        }
        var name = claim.name().getFirst();
        int to = Math.max(name.end(), claim.quantity().span().start());
        var between = text.substring(name.end(), to);
        boolean each = between.contains("分别") || between.contains("都");
        var names = each && Subject.isMeasurable(text, claim.name()) ? split(text, name) : List.<Span>of();
        if (names.size() < 2 || names.stream().anyMatch(part -> part.length() < 2)) {
            return claims;
        }
        var distributed = new ArrayList<Claim>();
        for (int i = 0; i < names.size(); i++) {
            distributed.add(claim.withName(completed(text, names, i)));
        }
        return distributed;
    }

    private static boolean isSharedName(String text, List<Claim> claims) {
        var first = claims.getFirst();
        int from = first.name().getFirst().end();
        boolean each = text.substring(
                        from, Math.max(from, first.quantity().span().start()))
                .contains("分别");
        return each && claims.stream().skip(1).allMatch(claim -> claim.traits().inherited());
    }

    private static List<Span> split(String text, Span name) {
        var names = new ArrayList<Span>();
        int start = name.start();
        for (int i = name.start(); i < name.end(); i++) {
            if ("、和与".indexOf(text.charAt(i)) >= 0) {
                names.add(new Span(start, i));
                start = i + 1;
            }
        }
        names.add(new Span(start, name.end()));
        return names;
    }

    /** 城镇、农村居民收入: the first shares what follows 农村; 玉米播种、收获机械化率: the last what comes before 播种. */
    private static List<Span> completed(String text, List<Span> names, int i) {
        var first = names.getFirst();
        var own = names.get(i);
        var last = names.getLast();
        boolean shares = !Subject.isMeasurable(text, List.of(first)) && last.length() > 2;
        var emitted = i < names.size() - 1 ? emitted(text, last) : null;
        if (emitted != null
                && POLLUTANT.matcher(own.of(text)).find()
                && !own.of(text).endsWith(emitted.of(text))) {
            return List.of(own, emitted);
        }
        if (!shares) {
            int per = i > 0 && text.charAt(own.start()) != '单' ? per(text, first) : 0;
            return per > 0 ? List.of(new Span(first.start(), first.start() + per), own) : List.of(own);
        }
        int part = part(text, first, last);
        var name = new ArrayList<Span>();
        if (i > 0 && first.length() > part) {
            name.add(new Span(first.start(), first.end() - part));
        }
        name.add(own);
        if (i < names.size() - 1 && last.length() > part) {
            name.add(new Span(last.start() + part, last.end()));
        }
        return name;
    }

    /** 排放量 of 氨氮排放量: 化学需氧量 beside it is what goes into the water. */
    private static @Nullable Span emitted(String text, Span name) {
        var emitted = EMITTED.matcher(name.of(text));
        return emitted.find() && emitted.start() > 1 ? new Span(name.start() + emitted.start(), name.end()) : null;
    }

    /** 单位国内生产总值 of 单位国内生产总值能耗, which what follows is measured by too. */
    private static int per(String text, Span name) {
        var per = PER.matcher(name.of(text));
        return per.lookingAt() ? per.end() : 0;
    }

    /** How many characters tell one name from the other: all of 第一产业 beside 第二产业, the last two of 玉米播种. */
    private static int part(String text, Span first, Span last) {
        boolean alike = false;
        for (int k = 0; k < Math.min(first.length(), last.length()); k++) {
            alike |= text.charAt(first.start() + k) == text.charAt(last.start() + k);
        }
        return first.length() <= 2 || alike && first.length() < last.length() ? first.length() : 2;
    }

    private static Claim named(String text, List<Claim> claims, int i, List<Span> name) {
        var own = claims.get(i);
        var first = claims.getFirst();
        var t = own.traits();
        var traits = new Claim.Traits(
                first.traits().explicit(),
                t.made(),
                Subject.isMeasurable(text, name),
                t.attributive(),
                false,
                first.traits().striving(),
                first.traits().yearly(),
                first.traits().cumulative(),
                t.past(),
                t.parenthetical());
        boolean changed = first.type() == TargetType.CHANGE;
        var operator = own.traits().explicit() && !changed ? own.operator() : first.operator();
        return new Claim(
                own.clause(),
                own.quantity(),
                first.type(),
                operator,
                own.bound(),
                name,
                first.suffix(),
                own.scope(),
                first.due(),
                own.of(),
                own.start(),
                traits);
    }
}
