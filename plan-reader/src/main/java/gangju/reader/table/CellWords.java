package gangju.reader.table;

import gangju.model.Operator;
import gangju.model.TargetType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads targets that a cell puts in words alone: 显著提升, 全国前列, 基本建成, “improving”. */
final class CellWords {
    private static final Pattern LETTERS = Pattern.compile("\\p{IsHan}{2}|[a-z]{4}", Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE =
            Pattern.compile("提升|提高|增加|增长|改善|增强|扩大|上升|improv|increas|grow|ris(?:e|ing)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS =
            Pattern.compile("下降|降低|减少|缩小|缩短|reduc|decreas|declin|fall", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEEP =
            Pattern.compile("保持|稳定|维持|maintain|stable|no decline", Pattern.CASE_INSENSITIVE);
    /** 不降低, 只增不减: at least what it was. */
    private static final Pattern NOT_LESS = Pattern.compile(
            "(?:不|无|未)(?:降低|下降|减少|退化|恶化)|只增不减|只升不降|不减|no (?:net )?(?:loss|decrease|decline)", Pattern.CASE_INSENSITIVE);
    /** 不增加, 零增长: at most what it was. */
    private static final Pattern NOT_MORE =
            Pattern.compile("(?:不|无|未)(?:增加|增长|上升|扩大)|只减不增|只降不升|零增长|不增|no (?:net )?increase", Pattern.CASE_INSENSITIVE);

    private static final Pattern DONE =
            Pattern.compile("建成|完成|建立|出台|投用|complete|establish|adopted|in place", Pattern.CASE_INSENSITIVE);
    /** Measured by something else: 与经济增长同步. */
    private static final Pattern BESIDE = Pattern.compile("同步|高于|快于|低于|要求|任务|平均水平", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 60;

    private CellWords() {}

    static @Nullable CellValue read(String words) {
        if (words.length() > LONGEST || !LETTERS.matcher(words).find()) {
            return null;
        }
        if (BESIDE.matcher(words).find()) {
            return of(TargetType.DIRECTIONAL, Operator.REACH);
        }
        if (NOT_LESS.matcher(words).find()) {
            return of(TargetType.DIRECTIONAL, Operator.MAINTAIN_GE);
        }
        if (NOT_MORE.matcher(words).find()) {
            return of(TargetType.DIRECTIONAL, Operator.MAINTAIN_LE);
        }
        if (DONE.matcher(words).find()) {
            return of(TargetType.MILESTONE, Operator.BY);
        }
        if (KEEP.matcher(words).find()) {
            return of(TargetType.DIRECTIONAL, Operator.MAINTAIN);
        }
        if (LESS.matcher(words).find()) {
            return of(TargetType.DIRECTIONAL, Operator.DECREASE);
        }
        return of(TargetType.DIRECTIONAL, MORE.matcher(words).find() ? Operator.INCREASE : Operator.REACH);
    }

    private static CellValue of(TargetType type, Operator operator) {
        return new CellValue(type, operator, null, null, null, null, false, false, false);
    }
}
