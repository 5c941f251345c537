package gangju.server.plans.browse.search;

import gangju.server.pages.ListAddress;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pager;
import gangju.server.pages.Pages;
import gangju.server.plans.browse.Audience;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.VisiblePlans;
import gangju.server.plans.browse.search.SearchPage.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where does a word stand, in everything that the reader may see? */
@Controller
final class SearchController {
    private final VisiblePlans plans;
    private final SearchResults results;
    private final Pages pages;

    SearchController(VisiblePlans plans, SearchResults results, Pages pages) {
        this.plans = plans;
        this.results = results;
        this.pages = pages;
    }

    @GetMapping("/search")
    View search(HttpServletRequest request) {
        var address = ListAddress.of(request, "q", "plan", "kind", "page");
        var query = SearchQuery.parse(address.get("q").orElse(""));
        var visible = plans.all(Audience.current());
        var within = within(address, visible);
        var searched = within.map(List::of).orElse(visible);
        var words = Pages.words(request);
        var title =
                query.words().isEmpty() ? words.get("browse.search") : words.get("browse.search.title", query.text());
        var frame = pages.frame(request, Section.NONE, title);
        var scope = within.map(plan -> new Scope(
                        plan.id(), plan.title(), address.with("plan", "").href()))
                .orElse(null);
        if (query.words().isEmpty() || query.words().isTooShort()) {
            var state = query.words().isEmpty() ? "empty" : "short";
            var lead = words.get("browse.search." + state, searched.size());
            return view(new SearchPage(
                    frame, query.text(), state, lead, scope, List.of(), List.of(), Pager.of(1, 1, p -> "")));
        }
        return view(results.page(frame, scope, new SearchRequest(address, query, searched, kind(address))));
    }

    private View view(SearchPage page) {
        return pages.view("plans/browse/search.jte", page);
    }

    private static Optional<PlanHead> within(ListAddress address, List<PlanHead> visible) {
        return visible.stream()
                .filter(plan -> address.has("plan", String.valueOf(plan.id())))
                .findFirst();
    }

    private static Optional<SearchKind> kind(ListAddress address) {
        var code = address.get("kind").orElse("").toUpperCase(Locale.ROOT);
        return Stream.of(SearchKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst();
    }
}
