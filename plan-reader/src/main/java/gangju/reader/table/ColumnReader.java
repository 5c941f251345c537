package gangju.reader.table;

import gangju.reader.table.Column.Role;
import gangju.reader.table.Timeline.Years;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from a head what an indicator table's column holds. */
final class ColumnReader {
    private static final Pattern SERIAL = pattern("序号?|编号|项次|no\\.?|#|№|id|ref\\.?(?: no\\.?)?");
    private static final Pattern STRENGTH = found("属性|性质|约束|指标类型|nature|binding");
    private static final Pattern UNIT =
            pattern("(?:计量|指标|数据)?单位(?:\\(.{1,12}\\))?|units?(?: of measure(?:ment)?)?|uom");
    private static final Pattern ASIDE = found("来源|解释|含义|说明|备注|注释|定义|计算|口径|公式|依据|单位|部门|处室|科室|主体|机构|领导|预测|权重|分值|得分|投资|"
            + "source|definition|note|remark|comment|method|description|responsib|lead|owner|agency|forecast|weight|"
            + "rationale|verification|frequency");
    private static final Pattern BASE =
            found("基期|基准|基数|现状|现值|当前|目前|实际|完成|实绩|已达|起点|baseline|base year|current|actual|latest");
    private static final Pattern TARGET =
            found("目标|规划|预期|计划|力争|(?:评价|考核|评估|评定)标准|指标值|target|goal|\\bby (?:19|20)\\d\\d");
    private static final Pattern TOTAL = found("累计|五年合计|期内合计|总量合计|cumulative");
    private static final Pattern RATE =
            found("年均|年平均|增速|增长|增幅|annual (?:growth|increase|change)|growth rate|cagr|per year");
    private static final Pattern YEARLY = found("年均|年平均|每年|增速|annual|per year|cagr");
    private static final Pattern NAME =
            found("指标(?:名称|内容|项目|项)?(?:\\(.{1,12}\\))?$|^目标名称$|\\b(?:indicator|measure|metric|kpi)s?\\b");
    private static final Pattern UNIT_IN_HEAD = Pattern.compile("\\(([^()]{1,12})\\)");

    private final Timeline timeline;

    ColumnReader(Timeline timeline) {
        this.timeline = timeline;
    }

    private static Pattern pattern(String whole) {
        return Pattern.compile("^(?:" + whole + ")$", Pattern.CASE_INSENSITIVE);
    }

    private static Pattern found(String part) {
        return Pattern.compile(part, Pattern.CASE_INSENSITIVE);
    }

    /**
     * @param own words of the lowest head cell, folded and tidied
     * @param whole words of all head cells above the column
     */
    Column read(int at, String own, String whole) {
        var years = Timeline.in(own) == null ? Timeline.in(whole) : Timeline.in(own);
        boolean stated = TARGET.matcher(whole).find() && !BASE.matcher(own).find();
        return new Column(
                at,
                role(own, whole, years),
                years,
                stated,
                unit(own),
                YEARLY.matcher(whole).find());
    }

    private Role role(String own, String whole, @Nullable Years years) {
        if (own.isEmpty() || SERIAL.matcher(own).matches()) {
            return Role.NONE;
        }
        if (UNIT.matcher(own).matches()) {
            return Role.UNIT;
        }
        boolean measured =
                years != null || TARGET.matcher(own).find() || BASE.matcher(own).find();
        if (!measured && STRENGTH.matcher(own).find()) {
            return Role.STRENGTH;
        }
        if (years == null && NAME.matcher(own).find() && !RATE.matcher(own).find()) {
            return Role.NAME;
        }
        if (ASIDE.matcher(own).find()) {
            return Role.NONE;
        }
        return figures(own, whole, years);
    }

    private Role figures(String own, String whole, @Nullable Years years) {
        boolean done = BASE.matcher(whole).find() && !TARGET.matcher(whole).find();
        boolean past = years != null && timeline.isPast(years.last()) || done;
        boolean stated = TARGET.matcher(own).find()
                || TARGET.matcher(whole).find() && !BASE.matcher(own).find();
        if (BASE.matcher(own).find()
                && !TARGET.matcher(own.replaceAll("规划基期|目标基期", "")).find()) {
            return Role.BASE;
        }
        if (RATE.matcher(own).find()) {
            return past ? Role.NONE : Role.RATE;
        }
        if (TOTAL.matcher(own).find()) {
            return past ? Role.NONE : Role.TOTAL;
        }
        if (stated) {
            return past ? Role.NONE : Role.TARGET;
        }
        if (BASE.matcher(whole).find()) {
            return Role.BASE;
        }
        if (years == null || years.isStretch() && past) {
            return Role.NONE;
        }
        return past ? Role.BASE : timeline.isAhead(years.last()) ? Role.TARGET : Role.YEAR;
    }

    private static @Nullable String unit(String own) {
        var match = UNIT_IN_HEAD.matcher(own);
        while (match.find()) {
            if (CellUnits.isUnit(match.group(1))) {
                return match.group(1);
            }
        }
        return null;
    }
}
