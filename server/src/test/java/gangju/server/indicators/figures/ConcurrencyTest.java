package gangju.server.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gangju.server.indicators.TestingFigures;
import gangju.server.indicators.Viewer;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.SeriesRegister;
import gangju.server.plans.PlansTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several writers at once; the data stay in the shared database, under a code of their own. */
@PlansTest
class ConcurrencyTest {
    private static final int WRITERS = 4;
    private static final int EACH = 15;

    @Autowired
    private IndicatorRegister register;

    @Autowired
    private Indicators indicators;

    @Autowired
    private SeriesRegister series;

    @Autowired
    private FigureStore store;

    @Autowired
    private KeptFigures kept;

    @Autowired
    private Recomputation recomputation;

    @Autowired
    private Clock clock;

    @Test
    void losesNoFigureOfWritersOnOneSeries() throws InterruptedException, ExecutionException {
        register.add(TestingFigures.indicator("PARALLEL", "并发测试", "条"), "planner");
        var writers = new ArrayList<Callable<Integer>>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = 1900 + writer * EACH;
            writers.add(() -> write(first));
        }
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).isEqualTo(EACH);
            }
        }
        int indicator = indicators.find("PARALLEL", today()).orElseThrow().id();
        var one = series.find(indicator, "临溪市", Map.of()).orElseThrow();
        assertThat(kept.of(List.of(one.id()), LocalDate.of(1900, 1, 1), today(), Viewer.MEMBER)
                        .get(one.id()))
                .hasSize(WRITERS * EACH);
        assertThat(recomputation.differences(one.id(), one.id())).isEmpty();
    }

    private int write(int first) {
        int added = 0;
        for (int year = first; year < first + EACH; year++) {
            added += store.add(
                            Origin.form("planner"),
                            List.of(NewFigure.of(
                                    TestingFigures.figure("PARALLEL", year, Integer.toString(year), "条", today()))))
                    .added();
        }
        return added;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
