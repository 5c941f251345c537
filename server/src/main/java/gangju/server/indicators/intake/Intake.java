package gangju.server.indicators.intake;

import gangju.exchange.ExchangeException;
import gangju.exchange.figures.FigureReader;
import gangju.exchange.figures.FigureRow;
import gangju.exchange.figures.FigureSheet;
import gangju.exchange.figures.Learned;
import gangju.exchange.table.TableFile;
import gangju.server.indicators.figures.FigureChecks;
import gangju.server.indicators.figures.FigureStore;
import gangju.server.indicators.figures.NewFigure;
import gangju.server.indicators.figures.Origin;
import gangju.server.indicators.figures.Stored;
import gangju.server.indicators.register.Indicators;
import gangju.server.indicators.register.RegisteredIndicator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Service;

/** Reads tables of figures and takes them in, all or nothing. */
@Service
public class Intake {
    private final Indicators indicators;
    private final FigureChecks checks;
    private final FigureStore store;
    private final Clock clock;

    Intake(Indicators indicators, FigureChecks checks, FigureStore store, Clock clock) {
        this.indicators = indicators;
        this.checks = checks;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What would be taken in, and what is wrong or doubtful; nothing is written.
     *
     * @throws ExchangeException if it is no table of figures, too large or damaged
     */
    public Preview preview(TableFile file) throws ExchangeException {
        return check(read(file, false));
    }

    /** @param knownOnly leaves out figures of indicators that are not registered */
    FigureSheet read(TableFile file, boolean knownOnly) throws ExchangeException {
        var today = LocalDate.now(clock);
        var known = indicators.all(today).stream()
                .map(RegisteredIndicator::indicator)
                .toList();
        var learned = Learned.recorded(today);
        return (knownOnly ? FigureReader.ofKnown(known, learned) : FigureReader.strict(known, learned)).read(file);
    }

    Preview check(FigureSheet sheet) {
        return new Preview(
                sheet,
                checks.check(sheet.rows().stream().map(FigureRow::observation).toList()));
    }

    /**
     * Writes what a person has seen and confirmed.
     *
     * @throws IllegalArgumentException if cells have to be corrected first
     */
    public Stored store(Preview preview, TableFile file, Origin.Kind kind, String by) {
        if (!preview.isSound()) {
            throw new IllegalArgumentException("a table with errors: " + file.name());
        }
        var name = kind == Origin.Kind.FILE ? file.name() : null;
        return store.add(
                new Origin(kind, name, sha256(file.content()), by),
                preview.sheet().rows().stream()
                        .map(row -> NewFigure.of(row.observation()))
                        .toList());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
