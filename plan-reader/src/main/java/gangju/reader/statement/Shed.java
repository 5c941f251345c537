package gangju.reader.statement;

import gangju.model.Span;
import gangju.model.TargetType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 淘汰钢铁2700万吨、水泥4200万吨: what goes away is told of the first, and meant for all. */
final class Shed {
    private static final Set<String> VERBS = Set.of("淘汰", "关停", "压减", "拆除", "退出", "化解", "削减", "关闭", "清退");
    private static final int LENGTH = 2;

    private Shed() {}

    static List<Claim> led(String text, List<Claim> claims) {
        if (claims.size() < 2 || claims.getFirst().name().isEmpty()) {
            return claims;
        }
        var first = claims.getFirst().name().getFirst();
        if (first.length() <= LENGTH || !VERBS.contains(text.substring(first.start(), first.start() + LENGTH))) {
            return claims;
        }
        var verb = new Span(first.start(), first.start() + LENGTH);
        var led = new ArrayList<Claim>();
        for (var claim : claims) {
            boolean listed = claim != claims.getFirst()
                    && claim.type() != TargetType.CHANGE
                    && !claim.traits().inherited()
                    && !claim.traits().explicit()
                    && claim.name().size() == 1
                    && text.charAt(claim.name().getFirst().start() - 1) == '、';
            led.add(listed ? claim.withName(List.of(verb, claim.name().getFirst())) : claim);
        }
        return led;
    }
}
