package gangju.server.plans.intake;

import gangju.exchange.table.CellProblem;
import java.util.List;
import java.util.Map;

/** A plan's workbook with cells that have to be corrected first; nothing of it has been kept. */
public final class UnsoundWorkbook extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<CellProblem>> problems;

    UnsoundWorkbook(Map<String, List<CellProblem>> problems) {
        super(problems.keySet().toString());
        this.problems = problems;
    }

    /** By sheet. */
    public Map<String, List<CellProblem>> problems() {
        return problems;
    }
}
