package gangju.server.indicators.cache;

import gangju.server.indicators.figures.FiguresChanged;
import gangju.server.indicators.register.IndicatorChanged;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.indicators.status.TargetsAssessed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of indicators and plans, so that a kept answer can be told from an outdated one without asking the
 * database. One process serves a database; the counters start anew with it, and its tags differ then.
 *
 * <p>A counter goes up after the commit and before the writer gets its answer: whoever has been told that a figure is
 * in sees it.
 */
@Component
public class Revisions {
    private final String process = UUID.randomUUID().toString().substring(0, 8);
    private final ConcurrentHashMap<String, AtomicLong> counters = new ConcurrentHashMap<>();
    private final AtomicLong everything = new AtomicLong();
    private final SeriesRegister series;
    private final Clock clock;

    Revisions(SeriesRegister series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    /** A tag that is another when a figure or attribute of one of the indicators has changed, or the day. */
    public String ofIndicators(Collection<Integer> indicators) {
        return tag(new TreeSet<>(indicators).stream().map(id -> "i" + id).collect(Collectors.toList()));
    }

    /** A tag that is another when a target of the plan has been judged anew, or the day. */
    public String ofPlan(long plan) {
        return tag(Set.of("p" + plan));
    }

    private String tag(Collection<String> keys) {
        return keys.stream()
                .map(key -> key + "." + counter(key).get())
                .collect(Collectors.joining(
                        "-", process + "-" + LocalDate.now(clock) + "-" + everything.get() + "-", ""));
    }

    @EventListener
    void changed(FiguresChanged figures) {
        var keys =
                series.indicators(figures.series()).stream().map(id -> "i" + id).collect(Collectors.toSet());
        afterCommit(keys);
    }

    @EventListener
    void changed(IndicatorChanged indicator) {
        afterCommit(Set.of("i" + indicator.indicator()));
    }

    @EventListener
    void assessed(TargetsAssessed round) {
        var keys = new HashSet<String>();
        round.targets()
                .forEach(target -> keys.add("p" + target.watched().target().plan()));
        afterCommit(keys);
        if (!round.gone().isEmpty()) {
            afterCommit(everything::incrementAndGet);
        }
    }

    private void afterCommit(Set<String> keys) {
        afterCommit(() -> keys.forEach(key -> counter(key).incrementAndGet()));
    }

    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    private AtomicLong counter(String key) {
        return counters.computeIfAbsent(key, ignored -> new AtomicLong());
    }
}
