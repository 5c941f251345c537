package gangju.cli;

import gangju.exchange.ExchangeException;
import gangju.exchange.plan.PlanWorkbookReader;
import gangju.exchange.plan.SheetReading;
import gangju.exchange.table.TableFile;
import gangju.model.Reading;
import gangju.model.SourceFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan that was filled into the product's own workbook. */
record FilledWorkbook(TableFile file, Messages messages) {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_PROBLEMS = 20;

    /** Empty where the file is something else. */
    Optional<Reading> read() throws InputNotUsableException {
        if (!file.isWorkbook()) {
            return Optional.empty();
        }
        try {
            var source = new SourceFile(file.name(), TYPE, null, sha256(), 0);
            var read = new PlanWorkbookReader().read(file, source, () -> true);
            if (read.isPresent() && read.get().reading().isEmpty()) {
                throw new InputNotUsableException(problems(read.get()));
            }
            return read.flatMap(SheetReading::reading);
        } catch (ExchangeException e) {
            throw new InputNotUsableException(e.text(messages.locale()), e);
        }
    }

    private String problems(SheetReading read) {
        return read.problems().entrySet().stream()
                .flatMap(sheet -> sheet.getValue().stream()
                        .map(problem -> messages.text(
                                "workbook.problem",
                                file.name(),
                                sheet.getKey(),
                                problem.place(),
                                problem.reason().text(messages.locale()))))
                .limit(MOST_PROBLEMS)
                .collect(Collectors.joining("\n"));
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
