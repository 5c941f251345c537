package gangju.server.plans.browse.overview;

import gangju.model.Metadata;
import gangju.model.PartialDate;
import gangju.server.pages.Fact;
import gangju.server.plans.ItemKind;
import gangju.server.plans.browse.view.PlanContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a plan besides its items: issuers, dates, period, version, document. */
final class PlanFacts {
    private final PlanContext context;
    private final Metadata metadata;

    private PlanFacts(PlanContext context) {
        this.context = context;
        this.metadata = context.head().metadata();
    }

    static List<Fact> of(PlanContext context) {
        return new PlanFacts(context).all();
    }

    private List<Fact> all() {
        var facts = new ArrayList<Fact>();
        facts.add(said("issuers", String.join("\u3000", metadata.issuers())));
        facts.add(version());
        facts.add(said("number", text(metadata.documentNumber())));
        facts.add(adopted());
        facts.add(said("dates", dates()));
        facts.add(document());
        facts.add(said("period", period()));
        facts.add(new Fact(
                context.say("browse.fact.hash"),
                "",
                null,
                null,
                context.head().document().sha256()));
        if (metadata.effective() != null || metadata.expires() != null) {
            facts.add(said("force", force()));
        }
        if (!metadata.relatedPlans().isEmpty()) {
            facts.add(said("related", String.join("；", metadata.relatedPlans())));
        }
        return facts;
    }

    private Fact said(String key, String value) {
        return Fact.of(context.say("browse.fact." + key), value);
    }

    private Fact version() {
        var version = context.head().version();
        var kind = context.say(version.erratum() ? "browse.version.erratum" : "browse.version.first");
        var value = context.say("browse.version.number", version.number()) + " · " + kind;
        return version.reason() == null
                ? said("version", value)
                : Fact.noted(context.say("browse.fact.version"), value, version.reason());
    }

    private Fact adopted() {
        var version = context.head().version();
        var day = context.wording().dates().day(version.adoptedAt());
        var value = context.audience().isSignedIn()
                ? context.say("browse.adopted.by", day, context.person(version.adoptedBy()))
                : day;
        var items = context.counts().items().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        var open = context.counts().open();
        return Fact.noted(
                context.say("browse.fact.adopted"), value, context.say("browse.adopted.checked", items, items - open));
    }

    private Fact document() {
        var document = context.head().document();
        return new Fact(
                context.say("browse.fact.document"),
                document.fileName(),
                context.href("/document"),
                context.say("browse.document.size", document.characters(), kilobytes(document.bytes())),
                null);
    }

    private String dates() {
        var dates = new ArrayList<String>();
        if (metadata.written() != null) {
            dates.add(context.say("browse.date.written", day(metadata.written())));
        }
        if (metadata.published() != null) {
            dates.add(context.say("browse.date.published", day(metadata.published())));
        }
        return String.join(" · ", dates);
    }

    private String force() {
        var dates = new ArrayList<String>();
        if (metadata.effective() != null) {
            dates.add(context.say("browse.date.effective", day(metadata.effective())));
        }
        if (metadata.expires() != null) {
            dates.add(context.say("browse.date.expires", day(metadata.expires())));
        }
        return String.join(" · ", dates);
    }

    private String period() {
        var period = metadata.period() == null ? "" : context.wording().dates().of(metadata.period());
        var horizon = metadata.horizon();
        if (horizon == null) {
            return period;
        }
        var ahead = context.say("browse.period.horizon", day(horizon));
        return period.isEmpty() ? ahead : period + context.say("browse.comma") + ahead;
    }

    private String day(PartialDate date) {
        return context.wording().dates().of(date);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static long kilobytes(long bytes) {
        return Math.max(1, (bytes + 1023) / 1024);
    }

    /** 13 项目标、24 项任务、3 项未核. */
    static String tally(PlanContext context) {
        var counts = context.counts();
        var open = counts.open();
        return context.say(
                open == 0 ? "browse.tally.checked" : "browse.tally",
                counts.of(ItemKind.TARGET),
                counts.of(ItemKind.TASK),
                counts.of(ItemKind.PROJECT),
                open);
    }
}
