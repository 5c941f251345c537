package gangju.server.inbox.webhooks;

import gangju.server.accounts.Units;
import gangju.server.audit.AuditTrail;
import gangju.server.audit.Change;
import gangju.server.inbox.webhooks.Destination.Refused;
import gangju.server.inbox.webhooks.KeptWebhooks.Target;
import gangju.server.inbox.webhooks.WebhooksPage.Line;
import gangju.server.outbox.Outbox;
import gangju.server.pages.Messages;
import gangju.server.pages.Option;
import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import gangju.server.pages.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Which other programs are told, and what? */
@Controller
final class WebhooksController {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_SECRET = 16;

    private final KeptWebhooks kept;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final Units units;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Pages pages;

    WebhooksController(
            KeptWebhooks kept,
            Webhooks webhooks,
            Outbox outbox,
            Units units,
            AuditTrail trail,
            TransactionTemplate transaction,
            Pages pages) {
        this.kept = kept;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.units = units;
        this.trail = trail;
        this.transaction = transaction;
        this.pages = pages;
    }

    @GetMapping("/outbox/webhooks")
    View show(HttpServletRequest request) {
        var done = request.getParameter("done");
        var words = Pages.words(request);
        var told = done == null || !done.matches("added|inside|tested|ended")
                ? null
                : Told.done(words.get("inbox.push.told." + done));
        return page(request, told, Map.of());
    }

    @PostMapping("/outbox/webhooks")
    View add(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal by,
            @RequestParam(defaultValue = "") String name,
            @RequestParam long unit,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String secret) {
        var asked = WebhookKind.of(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (units.tree().find(unit).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var typed = Map.of("name", name, "unit", "" + unit, "kind", kind, "address", address);
        try {
            var destination = Destination.of(address.strip());
            check(asked, name, secret.strip());
            transaction.executeWithoutResult(status -> {
                var target = new Target(address.strip(), asked.isSigned() ? secret.strip() : "");
                var id = kept.add(asked, name.strip(), unit, target, by.getName());
                trail.add(Change.made(
                        by.getName(),
                        "inbox.webhook-added",
                        "webhook/" + id,
                        Map.of("name", name.strip(), "unit", unit, "kind", kind, "host", host(address.strip()))));
            });
            return new RedirectView("/outbox/webhooks?done=" + (destination.isInside() ? "inside" : "added"));
        } catch (Refused e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, Told.refused(Pages.words(request).get(String.valueOf(e.getMessage()))), typed);
        }
    }

    @PostMapping("/outbox/webhooks/{id:\\d{1,18}}/try")
    View send(@PathVariable long id, Principal by) {
        var webhook = required(id);
        transaction.executeWithoutResult(status -> {
            outbox.add(webhooks.letter(webhook, units.tree().get(webhook.unit()).name(), 0));
            trail.add(new Change(by.getName(), "inbox.webhook-tested", "webhook/" + id, null, null));
        });
        return new RedirectView("/outbox/webhooks?done=tested");
    }

    @PostMapping("/outbox/webhooks/{id:\\d{1,18}}/end")
    View end(@PathVariable long id, Principal by) {
        var webhook = required(id);
        transaction.executeWithoutResult(status -> {
            kept.end(id);
            trail.add(new Change(
                    by.getName(), "inbox.webhook-ended", "webhook/" + id, Map.of("name", webhook.name()), null));
        });
        return new RedirectView("/outbox/webhooks?done=ended");
    }

    private static void check(WebhookKind kind, String name, String secret) throws Refused {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Refused("inbox.push.problem.name");
        }
        if (kind == WebhookKind.JSON && secret.length() < SHORTEST_SECRET) {
            throw new Refused("inbox.push.problem.secret");
        }
    }

    private Webhook required(long id) {
        return kept.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(HttpServletRequest request, @Nullable Told told, Map<String, String> values) {
        var words = Pages.words(request);
        return pages.view(
                "inbox/webhooks.jte",
                new WebhooksPage(
                        pages.frame(request, Section.OUTBOX, words.get("inbox.push.title")),
                        told,
                        kept.open().stream().map(each -> line(words, each)).toList(),
                        values,
                        kinds(words),
                        units.tree().all().stream()
                                .map(unit -> new Option(
                                        String.valueOf(unit.id()), "\u3000".repeat(unit.depth()) + unit.name()))
                                .toList()));
    }

    private Line line(Messages words, Webhook webhook) {
        return new Line(
                webhook.id(),
                webhook.name(),
                units.tree().get(webhook.unit()).name(),
                words.get("inbox.push.kind." + webhook.kind().code()),
                words.get("inbox.push.host", host(webhook.address())));
    }

    private static List<Option> kinds(Messages words) {
        return Arrays.stream(WebhookKind.values())
                .map(kind -> new Option(kind.code(), words.get("inbox.push.kind." + kind.code())))
                .toList();
    }

    private static String host(String address) {
        return URI.create(address).getHost();
    }
}
