package gangju.server.execution.tasks;

import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.execution.breakdown.TaskBoard;
import gangju.server.execution.breakdown.TaskBoard.Question;
import gangju.server.execution.breakdown.TaskBoard.Row;
import gangju.server.execution.breakdown.TaskBoard.Sorting;
import gangju.server.pages.Messages;
import gangju.server.pages.TableFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The board of tasks as a table to take away. */
@Component
final class BoardSheet {
    private final TaskBoard board;
    private final Units units;
    private final Clock clock;

    BoardSheet(TaskBoard board, Units units, Clock clock) {
        this.board = board;
        this.units = units;
        this.clock = clock;
    }

    TableFile of(Messages words, Question question, Sorting sorting) {
        var said = TaskWords.of(words, clock);
        return TableFile.streamed(
                words.get("pages.menu.tasks"),
                Stream.of("plan", "task", "lead", "state", "blocked", "next", "milestones", "done", "report")
                        .map(name -> words.get("tasks.excel." + name))
                        .toList(),
                sheet -> {
                    var tree = units.tree();
                    board.each(question, sorting, (row, leads) -> add(sheet, row, leads(leads, tree, said), said));
                });
    }

    private void add(TableFile.Rows sheet, Row row, String leads, TaskWords said) {
        var reported = row.reportedAt();
        sheet.add(
                row.planTitle(),
                row.title(),
                leads,
                said.state(row.state(said.today())),
                row.isBlocked() ? said.words().get("tasks.board.is-blocked") : null,
                row.nextDay(),
                row.milestones(),
                row.done(),
                reported == null ? null : LocalDate.ofInstant(reported, clock.getZone()));
    }

    private static String leads(List<Long> leads, UnitTree tree, TaskWords said) {
        return leads.stream()
                .map(unit -> tree.get(unit).name())
                .collect(Collectors.joining(said.words().get("tasks.comma")));
    }
}
