package gangju.server.plans.browse.search;

import gangju.server.pages.ListAddress;
import gangju.server.pages.Messages;
import gangju.server.pages.PageFrame;
import gangju.server.pages.Pager;
import gangju.server.plans.browse.PlanBodies;
import gangju.server.plans.browse.PlanBodies.NamedBody;
import gangju.server.plans.browse.PlanHead;
import gangju.server.plans.browse.search.PlanSearch.Count;
import gangju.server.plans.browse.search.PlanSearch.Hit;
import gangju.server.plans.browse.search.SearchPage.Facet;
import gangju.server.plans.browse.search.SearchPage.InPlan;
import gangju.server.plans.browse.search.SearchPage.OfKind;
import gangju.server.plans.browse.search.SearchPage.Result;
import gangju.server.plans.browse.search.SearchPage.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was found into the form of its page. */
@Component
final class SearchResults {
    private static final int PLANS_PER_PAGE = 8;
    private static final int FIRST_ALONE = 10;
    private static final int FIRST_AMONG_MANY = 3;
    private final PlanSearch search;
    private final PlanBodies bodies;

    SearchResults(PlanSearch search, PlanBodies bodies) {
        this.search = search;
        this.bodies = bodies;
    }

    SearchPage page(PageFrame frame, @Nullable Scope scope, SearchRequest request) {
        var named = bodies(request);
        var counts = new ArrayList<>(search.counts(request.plans(), request.query()));
        named.forEach((version, names) -> counts.add(new Count(version, SearchKind.BODY, names.size())));
        var total = counts.stream().mapToInt(Count::found).sum();
        var words = frame.words();
        if (total == 0) {
            var lead = words.get("browse.search.none", request.plans().size());
            return new SearchPage(
                    frame, request.query().text(), "none", lead, scope, List.of(), List.of(), Pager.of(1, 1, p -> ""));
        }
        var plansFound = counts.stream().map(Count::version).distinct().count();
        var found = new Found(words, request, counts, named);
        var listed = request.kind().isPresent() && request.kind().get() != SearchKind.BODY
                ? ofOneKind(found, request.kind().get())
                : firstOfEach(found);
        return new SearchPage(
                frame,
                request.query().text(),
                "found",
                words.get("browse.search.found", total, plansFound),
                scope,
                facets(found, total),
                listed.plans(),
                listed.pager());
    }

    private Map<Long, List<String>> bodies(SearchRequest request) {
        var versions = request.plans().stream().map(plan -> plan.version().id()).toList();
        return bodies.names(versions).stream()
                .filter(body -> request.query().words().areIn(body.name()))
                .collect(Collectors.groupingBy(
                        NamedBody::version, Collectors.mapping(NamedBody::name, Collectors.toList())));
    }

    private Listed ofOneKind(Found found, SearchKind kind) {
        var total = found.counts().stream()
                .filter(count -> count.kind() == kind)
                .mapToInt(Count::found)
                .sum();
        var pages = Math.max(1, (total + PlanSearch.PAGE_SIZE - 1) / PlanSearch.PAGE_SIZE);
        var address = found.request().address();
        var page = Math.min(address.page(), pages);
        var hits = search.page(found.request().plans(), found.request().query(), kind, page);
        return new Listed(found.plans(hits, false), Pager.of(page, pages, address::pageHref));
    }

    private Listed firstOfEach(Found found) {
        var address = found.request().address();
        var matching = found.matchingPlans();
        var pages = Math.max(1, (matching.size() + PLANS_PER_PAGE - 1) / PLANS_PER_PAGE);
        var page = Math.min(address.page(), pages);
        var shown = matching.stream()
                .skip((page - 1L) * PLANS_PER_PAGE)
                .limit(PLANS_PER_PAGE)
                .toList();
        var most = matching.size() == 1 ? FIRST_ALONE : FIRST_AMONG_MANY;
        var onlyBodies = found.request().kind().isPresent();
        var hits = onlyBodies
                ? List.<Hit>of()
                : search.first(shown, found.request().query(), most);
        var bodyHits = shown.stream()
                .flatMap(plan -> found.bodyHits(plan, onlyBodies ? 200 : most))
                .toList();
        var all = Stream.concat(hits.stream(), bodyHits.stream()).toList();
        return new Listed(found.plans(all, true), Pager.of(page, pages, address::pageHref));
    }

    private static List<Facet> facets(Found found, int total) {
        var facets = new ArrayList<Facet>();
        var address = found.request().address();
        var chosen = found.request().kind();
        facets.add(new Facet(
                found.words().get("browse.search.all"),
                total,
                address.with("kind", "").href(),
                chosen.isEmpty()));
        for (var kind : SearchKind.values()) {
            var count = found.counts().stream()
                    .filter(one -> one.kind() == kind)
                    .mapToInt(Count::found)
                    .sum();
            if (count > 0) {
                facets.add(new Facet(
                        found.words().get("plan-words.kind." + kind.code()),
                        count,
                        address.with("kind", kind.code()).href(),
                        chosen.isPresent() && chosen.get() == kind));
            }
        }
        return facets;
    }

    private record Listed(List<InPlan> plans, Pager pager) {}

    /** Everything found, and how it is shown. */
    private record Found(Messages words, SearchRequest request, List<Count> counts, Map<Long, List<String>> bodies) {
        List<PlanHead> matchingPlans() {
            var versions = counts.stream()
                    .filter(count -> request.kind().isEmpty()
                            || count.kind() == request.kind().get())
                    .map(Count::version)
                    .collect(Collectors.toSet());
            return request.plans().stream()
                    .filter(plan -> versions.contains(plan.version().id()))
                    .toList();
        }

        Stream<Hit> bodyHits(PlanHead plan, int most) {
            var version = plan.version().id();
            return bodies.getOrDefault(version, List.of()).stream()
                    .limit(most)
                    .map(name -> new Hit(version, SearchKind.BODY, null, 0, name, null, true));
        }

        List<InPlan> plans(List<Hit> hits, boolean leadToMore) {
            var byVersion = hits.stream().collect(Collectors.groupingBy(Hit::version));
            return request.plans().stream()
                    .filter(plan -> byVersion.containsKey(plan.version().id()))
                    .map(plan -> new InPlan(
                            plan.title(),
                            "/plans/" + plan.id(),
                            plan.example(),
                            kinds(plan, byVersion.getOrDefault(plan.version().id(), List.of()), leadToMore)))
                    .toList();
        }

        private List<OfKind> kinds(PlanHead plan, List<Hit> hits, boolean leadToMore) {
            var byKind = hits.stream().collect(Collectors.groupingBy(Hit::kind));
            var kinds = new ArrayList<OfKind>();
            for (var kind : SearchKind.values()) {
                var of = byKind.getOrDefault(kind, List.of());
                var total = count(plan, kind);
                if (!of.isEmpty()) {
                    kinds.add(new OfKind(
                            words.get("plan-words.kind." + kind.code()),
                            total,
                            of.stream().map(hit -> result(plan, hit)).toList(),
                            leadToMore && total > of.size() ? more(plan, kind) : null));
                }
            }
            return kinds;
        }

        private int count(PlanHead plan, SearchKind kind) {
            return counts.stream()
                    .filter(count -> count.version() == plan.version().id() && count.kind() == kind)
                    .mapToInt(Count::found)
                    .sum();
        }

        private String more(PlanHead plan, SearchKind kind) {
            return request.address()
                    .with("plan", String.valueOf(plan.id()))
                    .with("kind", kind.code())
                    .href();
        }

        private Result result(PlanHead plan, Hit hit) {
            var query = request.query();
            if (hit.kind() == SearchKind.TEXT) {
                var text = hit.text() == null ? "" : hit.text().strip();
                return new Result(query.highlight(text), "/plans/" + plan.id() + "/lines/" + hit.ordinal(), null, true);
            }
            if (hit.kind() == SearchKind.BODY) {
                var tasks = new ListAddress("/plans/" + plan.id() + "/tasks", Map.of("body", hit.label()));
                return new Result(query.highlight(hit.label()), tasks.href(), null, true);
            }
            if (hit.kind() == SearchKind.NODE) {
                var place = "/plans/" + plan.id() + "/outline/" + hit.item() + "#n" + hit.item();
                return new Result(query.highlight(hit.label()), place, null, true);
            }
            var quote = hit.text() == null || hit.text().equals(hit.label()) ? null : query.highlight(hit.text());
            return new Result(
                    query.highlight(hit.label()), "/plans/" + plan.id() + "/items/" + hit.item(), quote, hit.checked());
        }
    }
}
