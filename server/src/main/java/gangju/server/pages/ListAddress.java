package gangju.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its filters, order and page, from which the addresses of its links are made. */
public record ListAddress(String path, Map<String, String> parameters) {
    public ListAddress {
        parameters = Map.copyOf(parameters);
    }

    /** Keeps the named parameters of the request that are not empty. */
    public static ListAddress of(HttpServletRequest request, String... names) {
        var kept = new LinkedHashMap<String, String>();
        Arrays.stream(names).forEach(name -> {
            var value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        return new ListAddress(request.getRequestURI(), kept);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    public boolean has(String name, String value) {
        return value.equals(parameters.get(name));
    }

    /** The number of the page, 1 where the address has none or nonsense. */
    public int page() {
        var text = get("page").orElse("1");
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** The address with one parameter changed (removed where empty), on its first page. */
    public ListAddress with(String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new ListAddress(path, changed);
    }

    /** The same parameters on another path. */
    public ListAddress onPath(String other) {
        return new ListAddress(other, parameters);
    }

    public String href() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> address.queryParam(entry.getKey(), "{" + entry.getKey() + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    public String pageHref(int page) {
        return with("page", page == 1 ? "" : String.valueOf(page)).href();
    }
}
