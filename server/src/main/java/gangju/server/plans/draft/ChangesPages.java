package gangju.server.plans.draft;

import gangju.server.pages.DateWords;
import gangju.server.pages.DisplayNames;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.plans.ItemContent;
import gangju.server.plans.ItemWords;
import gangju.server.plans.draft.Changes.Change;
import gangju.server.plans.draft.Changes.Kind;
import gangju.server.plans.draft.ChangesPage.Line;
import gangju.server.plans.draft.ChangesPage.Said;
import gangju.server.plans.draft.ChangesPage.Tab;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says changes in the words of a page, fifty at a time. */
public final class ChangesPages {
    private static final int LISTED = 50;

    private final PageFrame frame;
    private final DisplayNames names;
    private final Messages words;
    private final ItemWords items;
    private final DateWords dates;

    public ChangesPages(PageFrame frame, DisplayNames names, ZoneId zone) {
        this.frame = frame;
        this.names = names;
        this.words = frame.words();
        this.items = new ItemWords(words);
        this.dates = DateWords.of(words, zone);
    }

    /**
     * @param here address of the page, with {@code show} for the kind of changes and {@code page}
     * @param review address of the draft's review
     * @param warning key of the words that say why the person should look again
     */
    public ChangesPage of(Changes changes, ListAddress here, String review, Optional<String> warning) {
        var shown = shown(changes, here);
        var all = changes.of(shown);
        int pages = Math.max(1, (all.size() + LISTED - 1) / LISTED);
        int page = Math.min(here.page(), pages);
        var lines = all.stream()
                .skip((long) (page - 1) * LISTED)
                .limit(LISTED)
                .map(this::line)
                .toList();
        return new ChangesPage(
                frame,
                here.path(),
                review,
                heading(changes),
                lead(changes),
                kept(changes),
                warning.map(words::get).orElse(null),
                changes.isNothing(),
                tabs(changes, shown, here),
                all.isEmpty() ? null : words.get("intake.changes.told." + code(shown)),
                lines,
                Pager.of(page, pages, here::pageHref));
    }

    private static Kind shown(Changes changes, ListAddress here) {
        return Arrays.stream(Kind.values())
                .filter(kind -> here.has("show", code(kind)))
                .findFirst()
                .or(() -> Arrays.stream(Kind.values())
                        .filter(kind -> changes.count(kind) > 0)
                        .findFirst())
                .orElse(Kind.DIFFERS);
    }

    private String heading(Changes changes) {
        return changes.isNothing()
                ? words.get("intake.changes.nothing")
                : words.get(
                        "intake.changes.heading",
                        changes.count(Kind.NEW)
                                + changes.count(Kind.CHANGED)
                                + changes.count(Kind.GONE)
                                + changes.count(Kind.DIFFERS));
    }

    private String lead(Changes changes) {
        int same = changes.same() + changes.count(Kind.KEPT);
        if (changes.isNothing()) {
            return words.get("intake.changes.nothing.lead", same);
        }
        var parts = new ArrayList<String>();
        for (var kind : List.of(Kind.NEW, Kind.CHANGED, Kind.GONE, Kind.DIFFERS)) {
            if (changes.count(kind) > 0) {
                parts.add(words.get("intake.changes.count." + code(kind), changes.count(kind)));
            }
        }
        return words.get("intake.changes.lead", listed(parts), same);
    }

    private String listed(List<String> parts) {
        return String.join(words.isEnglish() ? ", " : "、", parts);
    }

    private @Nullable String kept(Changes changes) {
        var parts = new ArrayList<String>();
        int all = 0;
        for (var state : List.of("accepted", "corrected", "added", "rejected")) {
            int count = changes.decided().getOrDefault(state, 0);
            all += count;
            if (count > 0) {
                parts.add(words.get("intake.changes.decided." + state, count));
            }
        }
        return all == 0 ? null : words.get("intake.changes.kept", all, listed(parts));
    }

    private List<Tab> tabs(Changes changes, Kind shown, ListAddress here) {
        return Arrays.stream(Kind.values())
                .filter(kind -> changes.count(kind) > 0)
                .map(kind -> new Tab(
                        words.get("intake.changes.kind." + code(kind)),
                        changes.count(kind),
                        here.with("show", code(kind)).href(),
                        kind == shown))
                .toList();
    }

    private Line line(Change change) {
        return new Line(
                change.no(),
                words.get("review.kind." + change.kind().code()),
                change.label(),
                note(change),
                said(change, change.before(), change.read(), "intake.changes.not-there"),
                said(change, change.read(), change.before(), "intake.changes.not-read"));
    }

    private @Nullable String note(Change change) {
        if (change.state().equals("open")) {
            return null;
        }
        var state = words.get("review.state." + change.state());
        return change.decidedBy() == null || change.decidedAt() == null
                ? state
                : state + " · "
                        + words.get("review.by", names.of(change.decidedBy(), words), dates.minute(change.decidedAt()));
    }

    /** The whole where the other side is nothing, else the fields in which the sides differ. */
    private List<Said> said(Change change, @Nullable String side, @Nullable String other, String nothing) {
        if (side == null) {
            return List.of(new Said(null, words.get(nothing)));
        }
        var item = ItemContent.parse(side, change.kind().type());
        var said = new ArrayList<Said>();
        said.add(new Said(null, items.summary(item)));
        if (other != null) {
            var otherwise = ItemFields.of(ItemContent.parse(other, change.kind().type()), words);
            ItemFields.of(item, words).forEach((field, value) -> {
                if (!value.equals(otherwise.get(field))) {
                    said.add(new Said(field, value));
                }
            });
        }
        return said;
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
