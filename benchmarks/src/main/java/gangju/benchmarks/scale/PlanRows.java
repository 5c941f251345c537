package gangju.benchmarks.scale;

import gangju.model.TargetType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Plans with their chapters and targets, and what judges each target. A plan covers 2021 to 2025 or 2026 to 2030; its
 * first target is about the first indicator of its area, which therefore judges up to 20 targets.
 */
final class PlanRows {
    private static final LocalDate ADOPTED = LocalDate.of(2026, 1, 15);
    private static final long FIRST_ITEM = 1_000_000;
    private static final int CHAPTERS = 4;
    private static final int SHARING_PLANS = 20;

    private final Country country;

    PlanRows(Country country) {
        this.country = country;
    }

    /** Of a plan: which area it is of, and which of the area's plans. */
    private record Place(int plan, int area, int inArea) {}

    private Place place(int plan) {
        return new Place(plan, plan % country.areas(), plan / country.areas());
    }

    private static int firstYear(int plan) {
        return plan % 2 == 0 ? 2021 : 2026;
    }

    /** Of the plan, its only version, reading and document alike. */
    static long id(int plan) {
        return Country.FIRST_ID + plan;
    }

    static long item(int plan, int ordinal) {
        return FIRST_ITEM + (long) plan * Country.TARGETS_A_PLAN + ordinal;
    }

    static String title(int area, int inArea) {
        return Country.area(area) + "第" + (inArea + 1) + "号规划";
    }

    void plans(Connection database) throws SQLException {
        try (var rows = new CopyRows(
                database,
                "indicators.plan",
                "plan_id, version_id, number, title, period_start, period_end, is_open, known_since")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                var place = place(plan);
                rows.number(id(plan))
                        .number(id(plan))
                        .text("1.0")
                        .text(title(place.area, place.inArea))
                        .number(firstYear(plan))
                        .number(firstYear(plan) + 4)
                        .yes(plan % 10 < 3)
                        .day(ADOPTED)
                        .end();
            }
        }
    }

    void chapters(Connection database) throws SQLException {
        try (var rows =
                new CopyRows(database, "indicators.chapter", "plan_id, version_id, chapter_id, ordinal, title")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                for (int chapter = 0; chapter < CHAPTERS; chapter++) {
                    rows.number(id(plan))
                            .number(id(plan))
                            .number(chapter(plan, chapter))
                            .number(chapter + 1)
                            .text("第" + (chapter + 1) + "章")
                            .end();
                }
            }
        }
    }

    /** Headings are numbered after all targets. */
    private long chapter(int plan, int chapter) {
        return FIRST_ITEM + country.targets() + (long) plan * CHAPTERS + chapter;
    }

    void targets(Connection database, int fromPlan, int toPlan) throws SQLException {
        try (var rows = new CopyRows(
                database,
                "indicators.target",
                "item_id, version_id, plan_id, chapter_id, node_id, ordinal, known_since, indicator, type, operator,"
                        + " value, value_high, unit, due, period_start, period_end, per_year, area, strength, striving,"
                        + " baseline_value, baseline_unit, baseline_date, quote")) {
            for (int plan = fromPlan; plan < toPlan; plan++) {
                for (int ordinal = 0; ordinal < Country.TARGETS_A_PLAN; ordinal++) {
                    target(rows, place(plan), ordinal);
                }
            }
        }
    }

    private void target(CopyRows rows, Place place, int ordinal) throws SQLException {
        int indicator = indicator(place, ordinal);
        var promise = Promise.of(Country.series(place.area, indicator), indicator, firstYear(place.plan));
        long chapter = chapter(place.plan, ordinal * CHAPTERS / Country.TARGETS_A_PLAN);
        rows.number(item(place.plan, ordinal))
                .number(id(place.plan))
                .number(id(place.plan))
                .number(chapter)
                .number(chapter)
                .number(ordinal + 1)
                .day(ADOPTED)
                .text("指标" + Catalogue.code(indicator))
                .text(promise.type().name())
                .text(promise.operator());
        number(rows, promise.value());
        number(rows, promise.valueHigh());
        rows.text(promise.unit())
                .number(firstYear(place.plan) + 4)
                .number(firstYear(place.plan))
                .number(firstYear(place.plan) + 4)
                .yes(promise.type() == TargetType.GROWTH)
                .text(Country.area(place.area))
                .text(ordinal % 5 == 0 ? "BINDING" : "EXPECTED")
                .yes(ordinal % 7 == 0);
        number(rows, promise.baseline());
        if (promise.baseline() == null) {
            rows.nothing().nothing();
        } else {
            rows.text(Catalogue.sort(indicator).unit()).number(firstYear(place.plan) - 1);
        }
        rows.text("到" + (firstYear(place.plan) + 4) + "年，指标" + Catalogue.code(indicator) + "见规划第" + (ordinal + 1) + "项")
                .end();
    }

    /** Nineteen in twenty targets are judged by a series. */
    void links(Connection database) throws SQLException {
        try (var rows = new CopyRows(
                database, "indicators.link", "item_id, series_id, known_since, recorded_at, recorded_by")) {
            for (int plan = 0; plan < country.plans(); plan++) {
                var place = place(plan);
                for (int ordinal = 0; ordinal < Country.TARGETS_A_PLAN; ordinal++) {
                    if (ordinal == 0 || (plan + ordinal) % 19 != 0) {
                        rows.number(item(plan, ordinal))
                                .number(Country.series(place.area, indicator(place, ordinal)))
                                .day(ADOPTED)
                                .text(ADOPTED + " 10:00:00+08")
                                .text("planner")
                                .end();
                    }
                }
            }
        }
    }

    private static int indicator(Place place, int ordinal) {
        if (ordinal == 0 && place.inArea < SHARING_PLANS) {
            return 0;
        }
        if (ordinal == Country.TARGETS_A_PLAN - 1) {
            return Catalogue.YEARLY + place.inArea % Catalogue.MONTHLY;
        }
        return 1 + (place.inArea * 18 + ordinal) % (Catalogue.YEARLY - 1);
    }

    private static void number(CopyRows rows, @org.jspecify.annotations.Nullable BigDecimal value) {
        if (value == null) {
            rows.nothing();
        } else {
            var rounded = value.setScale(2, RoundingMode.HALF_UP);
            rows.decimal(rounded.unscaledValue().longValueExact(), 2);
        }
    }
}
