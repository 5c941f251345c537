package gangju.server.accounts.units;

import gangju.server.accounts.Unit;
import gangju.server.accounts.UnitDuties.Duty;
import gangju.server.accounts.UnitTree;
import gangju.server.accounts.Units;
import gangju.server.pages.Messages;
import gangju.server.pages.Pages;
import gangju.server.pages.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The tree of units, and all that one owes and has done, to take away. */
@Controller
final class UnitFilesController {
    private static final int EVERYTHING = 1_000_000;

    private final Units units;
    private final UnitStaff staff;
    private final OwedAndDone duties;

    UnitFilesController(Units units, UnitStaff staff, OwedAndDone duties) {
        this.units = units;
        this.staff = staff;
        this.duties = duties;
    }

    @GetMapping("/units/list.xlsx")
    void tree(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = Pages.words(request);
        TableFile.streamed(
                        words.get("pages.menu.units"),
                        Stream.of("column.unit", "field.above", "kind", "aliases", "column.people")
                                .map(name -> words.get("units." + name))
                                .toList(),
                        sheet -> {
                            var tree = units.tree();
                            var counts = staff.counts();
                            tree.all()
                                    .forEach(unit -> sheet.add(
                                            unit.name(),
                                            above(tree, unit),
                                            words.get("units.kind." + unit.kind()),
                                            String.join(words.get("units.separator"), unit.aliases()),
                                            counts.getOrDefault(unit.id(), 0)));
                        })
                .writeExcel(response);
    }

    private static String above(UnitTree tree, Unit unit) {
        return unit.parent() == null ? "" : tree.get(unit.parent()).name();
    }

    @GetMapping(UnitsController.PATH + "/list.xlsx")
    void unit(HttpServletRequest request, HttpServletResponse response, @PathVariable long id) throws IOException {
        var unit = units.tree().find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var words = Pages.words(request);
        TableFile.streamed(
                        unit.name(),
                        Stream.of("list", "duty", "duty.note", "duty.part", "duty.due", "duty.state")
                                .map(name -> words.get("units." + name))
                                .toList(),
                        sheet -> {
                            add(sheet, "units.duties", duties.owed(id, EVERYTHING, words), words);
                            add(sheet, "units.done.all", duties.done(id, EVERYTHING, words), words);
                        })
                .writeExcel(response);
    }

    private static void add(TableFile.Rows sheet, String list, List<Duty> duties, Messages words) {
        duties.forEach(duty -> sheet.add(
                words.get(list),
                duty.title(),
                duty.note(),
                duty.part(),
                duty.day() == null ? duty.due() : duty.day(),
                duty.state()));
    }
}
