package gangju.reader.item;

import gangju.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a list of bodies into names: 市教委、市财政局和各区政府等. */
final class BodyNames {
    private static final Lexicon WORDS = Lexicon.load("body-names");
    private static final Pattern TAIL = Pattern.compile("等(?:有关|相关|市级|市直|省直|市有关|区有关)?(?:部门|单位|委办局|部委|机构|方面)?$"
            + "|(?<=.{4})等(?:高校|院校|高等院校|企业|国有企业|银行|金融机构|医院|园区|县区|区县|地区|科研院所|协会|行业协会|成员单位)$");
    /** 等有关部门和单位 names nobody more. */
    private static final Pattern ANYBODY = Pattern.compile("(?:各?(?:有关|相关))?(?:部门|单位|方面)");

    private static final String SEPARATORS = "、,/ \t\u3000";
    private static final String JOINTS = "和与及";
    private static final Pattern NO_NAME = Pattern.compile("[的“”《》在是为将把被向从]|期间|支持|鼓励|引导|推动|推进|加强|建立|充分|发挥|以及|如果|其他");
    private static final int LONGEST = 30;
    private static final int LONGEST_BRACKET = 10;

    private BodyNames() {}

    /** A name in a list; {@code goesOn} where 等 follows. */
    record Name(Span span, boolean goesOn) {}

    /** The names of a list that the text says is one of bodies, whatever they are called. */
    static List<Name> split(String folded, Span list) {
        var names = new ArrayList<Name>();
        int start = list.start();
        for (int i = list.start(); i <= list.end(); i++) {
            i = behindBracket(folded, i, list.end());
            if (i == list.end() || separates(folded, start, i, list.end())) {
                add(names, folded, start, i);
                start = i + 1;
            }
        }
        return names;
    }

    /** 各县(市、区)政府 is one name: where to go on from a bracket within one, else {@code at}. */
    private static int behindBracket(String folded, int at, int end) {
        int close = at < end && folded.charAt(at) == '(' ? folded.indexOf(')', at) : -1;
        boolean goesOn = close > 0
                && close - at <= LONGEST_BRACKET
                && close + 1 < end
                && SEPARATORS.indexOf(folded.charAt(close + 1)) < 0;
        return goesOn ? close + 1 : at;
    }

    /** The names of a list in running text; empty unless every one of them is a body's. */
    static List<Name> splitSurely(String folded, Span list) {
        var names = split(folded, list);
        boolean sure = names.stream().allMatch(name -> isSurely(name.span().of(folded)));
        return sure ? names : List.of();
    }

    /** 和, 与 and 及 part names only behind a whole name: 市发展和改革委 is one. */
    private static boolean separates(String folded, int start, int at, int end) {
        char c = folded.charAt(at);
        if (SEPARATORS.indexOf(c) >= 0) {
            return true;
        }
        if (JOINTS.indexOf(c) < 0 || at + 1 == end) {
            return c == '以' && folded.startsWith("以及", at);
        }
        boolean goesOn = at > start && folded.charAt(at - 1) == '等';
        return goesOn
                || at - start <= LONGEST && isBody(folded.substring(start, at))
                || at > 0 && folded.charAt(at - 1) == '以';
    }

    private static void add(List<Name> names, String folded, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(folded.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(folded.charAt(end - 1))) {
            end--;
        }
        var tail = TAIL.matcher(folded.substring(start, end));
        boolean goesOn = tail.find();
        end = goesOn ? start + tail.start() : end;
        boolean anybody = !names.isEmpty()
                && names.getLast().goesOn()
                && ANYBODY.matcher(folded.substring(start, end)).matches();
        if (end - start >= 2 && end - start <= LONGEST && !anybody) {
            names.add(new Name(new Span(start, end), goesOn));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether a name ends as bodies' names do. */
    static boolean isBody(String name) {
        var label = label(name);
        return label.equals("general") || label.equals("surely") || label.equals("suffix");
    }

    private static boolean isSurely(String name) {
        var label = label(name);
        return label.equals("general")
                || label.equals("surely")
                        && name.length() <= LONGEST
                        && NO_NAME.matcher(name).results().findAny().isEmpty();
    }

    private static String label(String name) {
        var whole = WORDS.exactly(name);
        var end = whole == null ? WORDS.before(name, 0, name.length()) : whole;
        boolean isOnlyEnd = whole != null && !whole.label().equals("general");
        return end == null || isOnlyEnd ? "" : end.label();
    }
}
