package signalbox.core.table;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;

/**
 * SHA-256 over what decides a route or a cost. Left out is what does neither: formatting, the order of names in maps,
 * reasons, strengths, weaknesses, disabled rules, unknown fields.
 */
final class TableHash {
    private final StringBuilder canonical = new StringBuilder();

    private TableHash() {}

    /** 64 hexadecimal digits. */
    static String of(RoutingTable table) {
        TableHash hash = new TableHash();
        hash.write(table);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(hash.canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private void write(RoutingTable table) {
        new TreeMap<>(table.providers()).values().forEach(provider -> {
            add("provider", provider.name());
            add(
                    provider.dialect().wireName(),
                    provider.baseUrl().toString(),
                    provider.apiKeyEnv().orElse(""));
        });
        table.tiers().forEach(this::tier);
        new TreeMap<>(table.complexityToTier())
                .forEach((complexity, tier) -> add("complexity", complexity.wireName(), tier));
        new TreeMap<>(table.taskRoutes()).forEach((task, route) -> {
            switch (route) {
                case TaskRoute.ToTier(String tier) -> add("task", task, tier);
                case TaskRoute.ToModel(ModelRef model) -> add("task model", task, model.provider(), model.modelId());
            }
        });
        table.hardRoutes().stream()
                .filter(HardRoute::enabled)
                .forEach(rule -> add("rule", rule.pattern(), rule.tier()));
        new TreeMap<>(table.userOverrides()).forEach((user, tier) -> add("user", user, tier));
        classifier(table.classifier());
        add("default", table.defaultTier());
        if (!table.calls().equals(CallRules.STANDARD)) {
            add("calls", canonical(table.calls()));
        }
        table.budgets().forEach(budget -> add("budget", canonical(budget)));
    }

    private static String canonical(CallRules calls) {
        return calls.withChecks(Set.of()).toString() + new TreeSet<>(calls.checks());
    }

    private static String canonical(Budget budget) {
        return String.join(
                " ",
                budget.words(),
                plain(budget.warnAt()),
                budget.then().wireName(),
                budget.downgradeTo().orElse(""),
                new TreeSet<>(budget.except()).toString());
    }

    private void classifier(ClassifierSettings classifier) {
        add("classifier", classifier.method().wireName());
        add("classifier settings", String.valueOf(classifier.near()), String.valueOf(classifier.timeLimit()));
        add(classifier.modelFile().orElse(""), String.valueOf(classifier.dearShareOrNull()));
        if (!classifier.rules().equals(ClassifierRules.shipped())) {
            add("classifier rules", classifier.rules().toJson().toString());
        }
    }

    private void tier(Tier tier) {
        add("tier", tier.name());
        tier.models().forEach(model -> add("model", model.provider(), model.modelId()));
        tier.price().ifPresent(this::price);
        add("tokens", String.valueOf(tier.maxTokens()), String.valueOf(tier.contextTokensOrNull()));
    }

    private void price(ModelPrice price) {
        add("price", plain(price.input()), plain(price.output()));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toString();
    }

    /** Each part with its length before it, so that two different tables never write the same text. */
    private void add(String... parts) {
        for (String part : parts) {
            canonical.append(part.length()).append(':').append(part);
        }
    }
}
