package gangju.reader.statement;

import gangju.model.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose total it is where a name says only how much: in 规模以上企业新增20户，总数突破180户 that of the enterprises. */
final class Owners {
    private static final Set<String> BARE = Set.of(
            "总数", "总量", "总产", "总产量", "产量", "单产", "亩产", "平均亩产", "总产值", "产值", "总面积", "总投资", "总规模", "总额", "占比", "比重",
            "总里程", "规模");
    private static final Words HEADS = Words.read("heads.tsv");
    private static final Words VERBS = Words.read("verbs.tsv");
    private static final Words MAKE = VERBS.having("make");
    /** What stands between an owner and the head of its name. */
    private static final List<String> MEASURED = List.of("总", "平均", "播种", "年末", "年底");

    private static final int LEAST = 2;

    private final String text;
    private @Nullable Span owner;
    /** What was measured last: 海洋生产总值 in 海洋生产总值突破800亿元，占地区生产总值比重提高到35%. */
    private @Nullable Span of;

    /** @param text folded */
    Owners(String text) {
        this.text = text;
    }

    /** The claims of the next clause, each with whose it is, as far as the sentence has said. */
    List<Claim> named(List<Claim> claims) {
        var named = claims.stream().map(this::named).toList();
        return named.stream()
                .map(claim -> claim.start() == null ? claim : claim.withStart(now(claim.start(), claims, named)))
                .toList();
    }

    /** What became of the very claim that another starts from. */
    private static Claim now(Claim start, List<Claim> before, List<Claim> now) {
        return IntStream.range(0, before.size())
                .filter(i -> before.get(i) == start)
                .mapToObj(now::get)
                .findFirst()
                .orElse(start);
    }

    private Claim named(Claim claim) {
        if (claim.name().isEmpty()) {
            return claim;
        }
        var name = claim.name().getFirst();
        if (text.charAt(name.start()) == '占' && name.length() > LEAST) {
            return of == null || of.end() > name.start() ? claim : claim.withName(behind(of, claim.name()));
        }
        if (claim.name().size() > 1 || !BARE.contains(name.of(text))) {
            owner = claim.traits().inherited() ? owner : of(name);
            of = claim.traits().made() ? null : name;
            return claim;
        }
        return owner == null || owner.end() > name.start() ? claim : claim.withName(behind(owner, claim.name()));
    }

    private static List<Span> behind(Span first, List<Span> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** 粮食 of 粮食播种面积, 水厂 of 新建水厂. */
    private @Nullable Span of(Span name) {
        int start = name.start();
        int end = name.end();
        var verb = MAKE.at(text, start, end);
        if (verb != null) {
            start += verb.length();
        }
        var head = HEADS.endingAt(text, start, end);
        if (head != null) {
            end -= head.length();
        }
        for (var loose = loose(start, end); loose != null; loose = loose(start, end)) {
            end -= loose.length();
        }
        return end - start < LEAST ? null : new Span(start, end);
    }

    private @Nullable String loose(int start, int end) {
        var words = text.substring(start, end);
        var measured = MEASURED.stream().filter(words::endsWith).findFirst();
        return measured.orElseGet(() -> VERBS.endingAt(text, start, end));
    }
}
