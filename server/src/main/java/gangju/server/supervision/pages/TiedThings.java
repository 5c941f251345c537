package gangju.server.supervision.pages;

import gangju.server.execution.CarriedOut;
import gangju.server.pages.Messages;
import gangju.server.supervision.notices.Cause;
import gangju.server.supervision.notices.NoticeDraft;
import gangju.server.supervision.notices.NoticeDrafts;
import gangju.server.supervision.notices.TiedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a notice that is being written will be tied to. */
@Component
class TiedThings {
    private final CurrentItems currentItems;
    private final CarriedOut carriedOut;
    private final KnownCauses causes;
    private final NoticeDrafts drafts;

    TiedThings(CurrentItems currentItems, CarriedOut carriedOut, KnownCauses causes, NoticeDrafts drafts) {
        this.currentItems = currentItems;
        this.carriedOut = carriedOut;
        this.causes = causes;
        this.drafts = drafts;
    }

    /**
     * Items and causes.
     *
     * @param items chosen, and those that the causes belong to
     * @param unit that has to do with them; empty where several have, or none
     * @param isIncomplete whether something that is named was not found
     */
    record Tied(List<TiedItem> items, List<Known> known, Optional<Long> unit, boolean isIncomplete) {
        List<Cause> causes() {
            return known.stream().map(Known::cause).toList();
        }
    }

    Tied of(NoticeForm form, @Nullable NoticeDraft draft, Messages words) {
        var chosen = chosen(form.planId(), form.items());
        var known = new ArrayList<Known>();
        var isIncomplete = chosen.size() != form.items().stream().distinct().count();
        for (var entry : form.causes().entrySet()) {
            var found = causes.find(entry.getKey(), entry.getValue(), words);
            isIncomplete |= found.size() != entry.getValue().stream().distinct().count();
            known.addAll(found);
        }
        if (draft != null) {
            known.addAll(causes.of(drafts.causes(draft.id()), words));
        }
        known.sort(Comparator.comparing((Known one) -> one.cause().kind())
                .thenComparing(one -> one.cause().subject()));
        var units = Stream.concat(
                        known.stream().map(Known::unit),
                        carriedOut.items(form.items()).values().stream().map(CarriedOut.Item::lead))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Tied(
                Stream.concat(chosen.stream(), belonging(known, form.items()).stream())
                        .toList(),
                known,
                units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty(),
                isIncomplete);
    }

    private List<TiedItem> belonging(List<Known> known, List<Long> chosen) {
        var ids = known.stream()
                .map(one -> one.cause().item())
                .filter(item -> item != null && !chosen.contains(item))
                .distinct()
                .toList();
        return carriedOut.items(ids).values().stream()
                .sorted(Comparator.comparing(CarriedOut.Item::id))
                .map(item -> new TiedItem(item.plan(), item.id(), item.title()))
                .toList();
    }

    /** The tasks and targets of the plan's current version with those ids; others are left out. */
    private List<TiedItem> chosen(long plan, List<Long> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        return currentItems.of(plan).stream()
                .filter(item -> items.contains(item.item()))
                .toList();
    }
}
