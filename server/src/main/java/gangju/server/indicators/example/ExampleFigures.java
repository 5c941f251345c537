package gangju.server.indicators.example;

import gangju.exchange.ExchangeException;
import gangju.exchange.figures.FigureReader;
import gangju.exchange.figures.IndicatorReader;
import gangju.exchange.figures.Learned;
import gangju.exchange.table.TableFile;
import gangju.indicator.link.Link;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.register.IndicatorRegister;
import gangju.server.indicators.register.SharedNumbers.SeriesKey;
import gangju.server.indicators.status.LinkProposals;
import gangju.server.indicators.status.TargetDecisions;
import gangju.server.plans.PlanOpened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the example's indicators and figures in when the example plan opens for the first time, and links its targets
 * by name, the way that any table and link goes.
 */
@Component
class ExampleFigures {
    private static final String INDICATORS = "examples/lanjiang-indicators.csv";
    private static final String FIGURES = "examples/lanjiang-figures.csv";
    private static final String BY = "示例";
    private static final Logger LOG = LoggerFactory.getLogger(ExampleFigures.class);

    private final JdbcClient database;
    private final IndicatorRegister register;
    private final FigureStore store;
    private final LinkProposals proposals;
    private final TargetDecisions decisions;
    private final Clock clock;

    ExampleFigures(
            JdbcClient database,
            IndicatorRegister register,
            FigureStore store,
            LinkProposals proposals,
            TargetDecisions decisions,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.store = store;
        this.proposals = proposals;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** After the plan itself has been opened. */
    @EventListener
    @Order
    void opened(PlanOpened plan) {
        if (!isFirst()) {
            return;
        }
        try {
            load(plan.plan());
        } catch (ExchangeException e) {
            LOG.error("the example's figures were not loaded: {}", e.getMessage());
        }
    }

    private boolean isFirst() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM indicators.indicator)")
                .query(Boolean.class)
                .single();
    }

    private void load(long plan) throws ExchangeException {
        var indicators = new IndicatorReader().read(file(INDICATORS)).indicators();
        // They were published over ten years: known on the day of their publication, so that one can look back.
        var learned = Learned.published(LocalDate.now(clock));
        var sheet = FigureReader.strict(indicators, learned).read(file(FIGURES));
        if (!sheet.isSound()) {
            LOG.error(
                    "the example's figures were not loaded: {}",
                    sheet.problems().getFirst());
            return;
        }
        indicators.forEach(indicator -> register.add(indicator, BY));
        store.add(
                new Origin(Origin.Kind.EXAMPLE, FIGURES, null, BY),
                sheet.rows().stream()
                        .map(row -> NewFigure.of(row.observation()))
                        .toList());
        proposals.of(plan).links().forEach(this::link);
    }

    private void link(Link link) {
        var area = Objects.requireNonNullElse(link.indicator().area(), "");
        decisions.link(
                Long.parseLong(link.target().id()),
                new SeriesKey(link.indicator().code(), area, ""),
                null,
                BY);
    }

    private static TableFile file(String path) {
        try {
            return new TableFile(path, new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
