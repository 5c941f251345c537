package gangju.server.plans.browse.search;

import gangju.server.pages.ListAddress;
import gangju.server.plans.browse.PlanHead;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for, and where.
 *
 * @param plans that are searched
 * @param kind to list page by page; empty for the first few of every kind
 */
record SearchRequest(ListAddress address, SearchQuery query, List<PlanHead> plans, Optional<SearchKind> kind) {
    SearchRequest {
        plans = List.copyOf(plans);
    }
}
