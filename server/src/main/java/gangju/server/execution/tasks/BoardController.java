package gangju.server.execution.tasks;

import gangju.server.accounts.Access;
import gangju.server.accounts.Act;
import gangju.server.accounts.CurrentAccount;
import gangju.server.audit.Unrecorded;
import gangju.server.execution.breakdown.SavedFilters;
import gangju.server.pages.ListAddress;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which tasks are late, with whom, in which plan? */
@Controller
@RequestMapping("/tasks")
final class BoardController {
    private static final int LONGEST_NAME = 60;

    private final BoardParts parts;
    private final BoardSheet sheet;
    private final SavedFilters saved;
    private final Access access;

    BoardController(BoardParts parts, BoardSheet sheet, SavedFilters saved, Access access) {
        this.parts = parts;
        this.sheet = sheet;
        this.saved = saved;
        this.access = access;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        access.require(Act.READ_PLANS);
        var told = request.getParameter("saved") == null
                ? null
                : Told.done(Pages.words(request).get("tasks.told"));
        return parts.page(request, told);
    }

    /** Keeps the filters of the form under a name. */
    @PostMapping("/filters")
    @Unrecorded("A person's own list, which nobody else sees.")
    View save(HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "") String name) {
        var words = Pages.words(request);
        var address = ListAddress.of(request, BoardParts.FILTERS).onPath("/tasks");
        if (name.isBlank()
                || name.strip().length() > LONGEST_NAME
                || address.href().length() > 2000) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return parts.page(request, Told.refused(words.get("tasks.problem.filter-name", LONGEST_NAME)));
        }
        saved.save(by(), name.strip(), address.href());
        return new RedirectView(address.with("saved", "1").href());
    }

    @PostMapping("/filters/{id:\\d{1,18}}/delete")
    @Unrecorded("A person's own list, which nobody else sees.")
    View delete(@PathVariable long id) {
        saved.delete(by(), id);
        return new RedirectView("/tasks");
    }

    /** All that the filters find. */
    @GetMapping("/list.xlsx")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        access.require(Act.READ_PLANS);
        sheet.of(Pages.words(request), parts.question(request), parts.sorting(request))
                .writeExcel(response);
    }

    private static String by() {
        return CurrentAccount.required().name();
    }
}
