package gangju.reader.table;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and signs before or behind a number in a cell, each with what it does to the number. */
enum Mark {
    GE(
            "≥|>=|⩾|≧|不低于|不少于|不小于|高于或等于|至少|at least|no(?:t)? less than|no(?:t)? fewer than|minimum(?: of)?",
            "(?:及|或)?以上|之上|or more|or above|or higher|and above|\\+"),
    LE(
            "≤|<=|⩽|≦|不高于|不超过|不大于|不多于|低于或等于|控制在|降至|at most|no(?:t)? more than|up to|maximum(?: of)?",
            "(?:及|或)?以下|以内|之内|or less|or below|or lower|or fewer|and below"),
    GT(">|大于|超过|高于|突破|多于|超|more than|over|above|exceed(?:s|ing)?|greater than", ""),
    LT("<|小于|低于|少于|less than|below|under|fewer than", ""),
    ABOUT("约为?|大约|≈|~|about|around|approximately|approx\\.?|circa|c\\.", "左右|上下"),
    MAINTAIN("(?:稳定)?保持在?|稳定在|维持在?|maintain(?:ed)?(?: at)?|remain(?:s)?(?: at)?|keep(?: at)?", ""),
    REACH("达到|达|实现|完成|提高到|提高至|提升到|提升至|增加到|增加至|增长到|增长至|reach(?:es|ed)?|increase to|raise to", ""),
    MORE("增长|提高|增加|提升|上升|新增|增|increase(?: of| by)?|up by|raise by|grow(?: by)?|\\+", ""),
    LESS("下降|降低|减少|压减|削减|缩短|降|减|reduc(?:e|tion)(?: of| by)?|decrease(?: of| by)?|cut(?: by)?|down by", ""),
    YEARLY("年均|每年|平均每年|annual(?:ly)?|per year|yearly", "每年|/年|per year|per annum|a year|p\\.a\\."),
    TOTAL("(?:五年)?累计|合计|总计|cumulative(?:ly)?|total(?: of)?", ""),
    STRIVING("力争|争取|strive for|aim for", ""),
    COMPARED("(?:较|比)(?:上年|基期|“?十[一二三四五]五”?(?:末|期末)?|(?:19|20)\\d\\d年?)?", "");

    private static final List<Mark> ALL = List.of(values());
    private final Pattern before;
    private final @Nullable Pattern behind;

    Mark(String before, String behind) {
        this.before = Pattern.compile("(?:" + before + ")[:： ]*", Pattern.CASE_INSENSITIVE);
        this.behind = behind.isEmpty() ? null : Pattern.compile(" ?(?:" + behind + ")", Pattern.CASE_INSENSITIVE);
    }

    /** A mark that was found, and where it ends. */
    record Found(Mark mark, int end) {}

    /** The mark that begins at a place, the longest where several do. */
    static @Nullable Found before(String words, int from) {
        Found best = null;
        for (var mark : ALL) {
            var match = mark.before.matcher(words).region(from, words.length());
            if (match.lookingAt() && match.end() > from && (best == null || match.end() > best.end())) {
                best = new Found(mark, match.end());
            }
        }
        return best;
    }

    static @Nullable Found behind(String words, int from) {
        for (var mark : ALL) {
            var match = mark.behind == null ? null : mark.behind.matcher(words).region(from, words.length());
            if (match != null && match.lookingAt()) {
                return new Found(mark, match.end());
            }
        }
        return null;
    }
}
