package signalbox.core.table;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a schema cannot say of a table: names that must exist, names that must differ, patterns that must compile. Takes
 * any tree, and passes over what the schema has already found wrong.
 */
final class TableChecks {
    private final List<TableFinding> findings = new ArrayList<>();
    private final JsonNode root;
    private final Set<String> tiers = new LinkedHashSet<>();
    private final Collection<String> providers;

    private TableChecks(JsonNode root) {
        this.root = root;
        this.providers = root.path("providers").propertyNames();
    }

    static List<TableFinding> check(JsonNode root) {
        TableChecks checks = new TableChecks(root);
        checks.tierNames();
        checks.providers();
        checks.models();
        checks.hardRoutes();
        checks.references();
        checks.findings.addAll(ClassifierSection.check(root.path("classifier")));
        return checks.findings;
    }

    private void tierNames() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < root.path("tiers").size(); i++) {
            JsonNode name = root.path("tiers").path(i).path("name");
            if (!name.isString()) {
                continue;
            }
            tiers.add(name.stringValue());
            Integer earlier = places.putIfAbsent(name.stringValue(), i);
            if (earlier != null) {
                add(
                        "/tiers/" + i + "/name",
                        "Tier " + (earlier + 1) + " is called \"" + name.stringValue() + "\" too.",
                        "Give each tier a name of its own.");
            }
        }
    }

    private void providers() {
        root.path("providers").properties().forEach(provider -> {
            JsonNode url = provider.getValue().path("base_url");
            if (url.isString() && !url.stringValue().isEmpty()) {
                String path = "/providers/" + JsonSyntax.escapeForPointer(provider.getKey()) + "/base_url";
                baseUrl(path, url.stringValue());
            }
        });
    }

    private void baseUrl(String path, String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException wrong) {
            add(path, "\"" + text + "\" is not an address.", "It looks like https://api.openai.com/v1.");
            return;
        }
        String scheme = String.valueOf(url.getScheme());
        if ((!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) || url.getHost() == null) {
            add(path, "\"" + text + "\" is not a web address.", "It begins with https:// or http:// and a host.");
        } else if (url.getUserInfo() != null) {
            add(path, "This address holds a user or a key.", "Keys come from the variable that api_key_env names.");
        } else if (url.getQuery() != null || url.getFragment() != null) {
            add(path, "A path is appended to this address, so it cannot have ? or #.", "Leave them out.");
        } else if (text.matches(".*/(chat/completions|v1/messages)/?")) {
            add(
                    path,
                    "The program appends the path of the call itself.",
                    "End before /chat/completions or /v1/messages.");
        }
    }

    private void models() {
        for (int i = 0; i < root.path("tiers").size(); i++) {
            JsonNode tier = root.path("tiers").path(i);
            provider("/tiers/" + i, tier);
            for (int j = 0; j < tier.path("fallbacks").size(); j++) {
                provider(
                        "/tiers/" + i + "/fallbacks/" + j,
                        tier.path("fallbacks").path(j));
            }
        }
    }

    private void hardRoutes() {
        for (int i = 0; i < root.path("hard_routes").size(); i++) {
            JsonNode rule = root.path("hard_routes").path(i);
            String path = "/hard_routes/" + i;
            tier(path + "/tier", rule.path("tier"));
            JsonNode pattern = rule.path("pattern");
            if (pattern.isString()) {
                PatternCheck.check(pattern.stringValue())
                        .ifPresent(problem -> add(path + "/pattern", problem.sentence(), null));
            }
        }
    }

    private void references() {
        members("complexity_to_tier").forEach(this::tier);
        members("user_overrides").forEach(this::tier);
        for (int i = 0; i < root.path("budgets").size(); i++) {
            tier("/budgets/" + i + "/downgrade_to", root.path("budgets").path(i).path("downgrade_to"));
        }
        members("task_routes").forEach((path, target) -> {
            tier(path, target);
            provider(path, target);
        });
        tier("/default_tier", root.path("default_tier"));
    }

    private Map<String, JsonNode> members(String name) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        root.path(name)
                .properties()
                .forEach(member -> members.put(
                        "/" + name + "/" + JsonSyntax.escapeForPointer(member.getKey()), member.getValue()));
        return members;
    }

    private void tier(String path, JsonNode named) {
        if (named.isString() && !named.stringValue().isEmpty() && !tiers.contains(named.stringValue())) {
            unknown(path, "tier", named.stringValue(), tiers);
        }
    }

    private void provider(String path, JsonNode model) {
        JsonNode named = model.path("provider");
        if (named.isString() && !named.stringValue().isEmpty() && !providers.contains(named.stringValue())) {
            unknown(path + "/provider", "provider", named.stringValue(), providers);
        }
    }

    private void unknown(String path, String kind, String name, Collection<String> known) {
        String fix = NearestName.to(name, known)
                .map(nearest -> "Did you mean \"" + nearest + "\"?")
                .orElse(known.isEmpty() ? null : "There are " + String.join(", ", known) + ".");
        findings.add(new TableFinding(path, "There is no " + kind + " \"" + name + "\".", fix));
    }

    private void add(String path, String message, @Nullable String fix) {
        findings.add(new TableFinding(path, message, fix));
    }
}
