package gangju.reader.statement;

import gangju.model.Span;
import gangju.model.TargetType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is built where a number has a verb alone: in 实施项目86个，其中新开工30个 and 推进公租房建设，建成50套 what was named before. */
final class BareVerbs {
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words MAKE = VERBS.having("make");
    private static final Pattern OBJECT =
            Pattern.compile("(?:推进|建设|实施|发展|培育|改造|推动|开展|加强|加快|抓好|完善|支持)([\\p{IsHan}“”]{2,16}?)(?:建设|改造|工程|行动|工作)?$");

    private final String text;
    private final Map<String, Span> made = new HashMap<>();
    private @Nullable Span object;

    /** @param text folded */
    BareVerbs(String text) {
        this.text = text;
    }

    /** The claims of a clause, each that has but a verb for a name with what was named before it. */
    List<Claim> named(Span clause, List<Claim> claims) {
        var named = claims.stream().map(this::named).toList();
        var found = object(clause);
        object = !claims.isEmpty() ? null : found == null ? object : found;
        return named;
    }

    private Claim named(Claim claim) {
        if (claim.name().isEmpty() && claim.type() == TargetType.CHANGE) {
            var more = made.get(claim.quantity().unit());
            return more == null ? claim : claim.withName(List.of(more));
        }
        if (claim.name().size() != 1 || !claim.traits().made()) {
            return claim;
        }
        var name = claim.name().getFirst();
        var unit = claim.quantity().unit();
        int verbs = verbs(name);
        if (verbs < name.length()) {
            if (verbs > 0 || claim.suffix() != null) {
                made.put(unit, new Span(name.start() + verbs, name.end()));
            }
            return claim;
        }
        var before = made.containsKey(unit) ? made.get(unit) : object;
        return before == null || before.end() > name.start() ? claim : claim.withName(List.of(before, name));
    }

    /** How many characters of a name are verbs that it begins with. */
    private int verbs(Span name) {
        int at = name.start();
        for (var verb = verb(at, name.end()); verb != null; verb = verb(at, name.end())) {
            at += verb.length();
        }
        return at - name.start();
    }

    private @Nullable String verb(int from, int to) {
        return from >= to ? null : MAKE.at(text, from, to) == null ? VERBS.at(text, from, to) : MAKE.at(text, from, to);
    }

    private @Nullable Span object(Span clause) {
        var found = OBJECT.matcher(text).region(clause.start(), clause.end());
        return found.find() ? new Span(found.start(1), found.end(1)) : null;
    }
}
