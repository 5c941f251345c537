package gangju.server.inbox;

import gangju.server.accounts.Access;
import gangju.server.accounts.Rights;
import gangju.server.pages.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that needs one account, of all modules, by due date. */
@Component
public class Inbox {
    /** Of one module; whoever has more waiting works from that module's own list. */
    private static final int MOST = 100;

    /** As many as a sheet has rows. */
    private static final int EVERYTHING = 1_000_000;

    private static final Comparator<Matter> BY_DUE = Comparator.comparing(
                    Matter::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Matter::isReturned, Comparator.reverseOrder());

    private final List<InboxSource> sources;
    private final Access access;
    private final Clock clock;

    Inbox(List<InboxSource> sources, Access access, Clock clock) {
        this.sources = List.copyOf(sources);
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a page has room for.
     *
     * @param isCut whether a module has more than is listed here
     */
    public record Listed(List<Matter> matters, boolean isCut) {
        public static final Listed NONE = new Listed(List.of(), false);

        public Listed {
            matters = List.copyOf(matters);
        }
    }

    /** For the account of the present request, the first of each module. */
    public Listed current(Messages words) {
        var reader = new Reader(access.rights(), words, LocalDate.now(clock), MOST);
        var bySource = sources.stream().map(source -> source.of(reader)).toList();
        return new Listed(
                bySource.stream().flatMap(List::stream).sorted(BY_DUE).toList(),
                bySource.stream().anyMatch(each -> each.size() >= MOST));
    }

    /** For the account of the present request, all there is however much, for a file. */
    List<Matter> whole(Messages words) {
        return of(access.rights(), words, EVERYTHING);
    }

    /** For any account. */
    public List<Matter> of(long account, Messages words) {
        return of(access.rights(account), words, MOST);
    }

    private List<Matter> of(Rights rights, Messages words, int most) {
        var reader = new Reader(rights, words, LocalDate.now(clock), most);
        return sources.stream()
                .flatMap(source -> source.of(reader).stream())
                .sorted(BY_DUE)
                .toList();
    }
}
