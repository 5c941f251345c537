package gangju.exchange.plan;

import gangju.exchange.table.CellProblem;
import gangju.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from a plan's workbook.
 *
 * @param reading empty where there are problems
 * @param problems by the sheet that they are in; cells that have to be corrected first
 */
public record SheetReading(Optional<Reading> reading, Map<String, List<CellProblem>> problems) {
    public SheetReading {
        problems = Map.copyOf(problems);
    }
}
