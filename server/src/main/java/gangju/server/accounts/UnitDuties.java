package gangju.server.accounts;

import gangju.server.pages.Messages;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit owes and has done, as one module knows it; the unit's page asks every bean of this type, and a unit that
 * owes something cannot be closed.
 */
public interface UnitDuties {
    /**
     * What it owes, the most urgent first.
     *
     * @param most how many at most
     */
    List<Duty> of(long unit, int most, Messages words);

    /**
     * What it has done, the latest first.
     *
     * @param most how many at most
     */
    default List<Duty> done(long unit, int most, Messages words) {
        return List.of();
    }

    /**
     * @param part what the unit does for it, in words
     * @param due as people write it; empty where it is not set
     * @param day the same where it is a whole day
     * @param note where it is from, and when it was reported last; empty for none
     * @param reason address of what shows why it stands so; null for none
     * @param look the class that colours the state; empty for none
     * @param next when something is due next, which tells how urgent it is; null where nothing is
     */
    record Duty(
            String title,
            String href,
            String part,
            String due,
            @Nullable LocalDate day,
            String state,
            String note,
            @Nullable String reason,
            String look,
            @Nullable LocalDate next) {
        /** The most urgent first, what has no day last. */
        public static final Comparator<Duty> BY_URGENCY =
                Comparator.comparing(Duty::next, Comparator.nullsLast(Comparator.naturalOrder()));

        public Duty(
                String title,
                String href,
                String part,
                String due,
                @Nullable LocalDate day,
                String state,
                String note) {
            this(title, href, part, due, day, state, note, null, "", day);
        }
    }
}
