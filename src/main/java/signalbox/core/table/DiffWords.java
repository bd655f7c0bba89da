package signalbox.core.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.TableOutline.ProviderOutline;
import signalbox.core.table.TableOutline.TierOutline;

/** Says how two tables differ. A renamed tier is told once, not again at each place that names it. */
final class DiffWords {
    private final TableOutline before;
    private final TableOutline after;
    private final Map<String, String> renamedTiers = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();

    DiffWords(TableOutline before, TableOutline after) {
        this.before = before;
        this.after = after;
    }

    List<String> sentences() {
        tiers();
        sentences.addAll(new RuleDiff(before.hardRoutes(), after.hardRoutes(), this::nowCalled).sentences());
        maps("Task", before.taskRoutes(), after.taskRoutes(), this::target);
        for (Complexity complexity : Complexity.values()) {
            change(
                    "Complexity " + complexity.wireName() + ":",
                    nowCalled(Objects.requireNonNull(before.complexityToTier().get(complexity))),
                    after.complexityToTier().get(complexity));
        }
        change("Default tier:", nowCalled(before.defaultTier()), after.defaultTier());
        maps("User", before.userOverrides(), after.userOverrides(), this::nowCalled);
        change("Classifier:", before.classifier(), after.classifier());
        sentences.addAll(new ClassifierDiff(before.classifierSection(), after.classifierSection()).sentences());
        sentences.addAll(new CallDiff(before, after).sentences());
        maps("Provider", before.providers(), after.providers(), DiffWords::written);
        return List.copyOf(sentences);
    }

    private void tiers() {
        List<TierOutline> gone = missing(before.tiers(), after.tierNames());
        List<TierOutline> come = missing(after.tiers(), before.tierNames());
        for (TierOutline old : gone) {
            come.stream()
                    .filter(now -> sameButName(old, now))
                    .findFirst()
                    .ifPresentOrElse(
                            now -> {
                                come.remove(now);
                                renamedTiers.put(old.name(), now.name());
                                sentences.add("Tier " + old.name() + " is now called " + now.name());
                            },
                            () -> sentences.add("Tier " + old.name() + " removed"));
        }
        come.forEach(now -> sentences.add("Tier " + now.name() + " added: " + now.model()));
        for (TierOutline old : before.tiers()) {
            after.tiers().stream()
                    .filter(now -> now.name().equals(nowCalled(old.name())))
                    .findFirst()
                    .ifPresent(now -> tier(old, now));
        }
        order();
    }

    private void order() {
        List<String> old =
                new ArrayList<>(before.tierNames().stream().map(this::nowCalled).toList());
        List<String> now = new ArrayList<>(after.tierNames());
        old.retainAll(after.tierNames());
        now.retainAll(old);
        if (!old.equals(now)) {
            sentences.add("Tiers from cheap to premium: " + String.join(", ", after.tierNames()));
        }
    }

    private void tier(TierOutline old, TierOutline now) {
        String name = now.name() + ":";
        change(name + " model", old.model().modelId(), now.model().modelId());
        change(name + " provider", old.model().provider(), now.model().provider());
        change(name + " input price per million", dollars(old.inputPriceOrNull()), dollars(now.inputPriceOrNull()));
        change(name + " output price per million", dollars(old.outputPriceOrNull()), dollars(now.outputPriceOrNull()));
        change(name + " max tokens", number(old.maxTokensOrNull()), number(now.maxTokensOrNull()));
        change(name + " context tokens", number(old.contextTokensOrNull()), number(now.contextTokensOrNull()));
        change(name + " strengths", listed(old.strengths()), listed(now.strengths()));
        change(name + " weaknesses", listed(old.weaknesses()), listed(now.weaknesses()));
        change(name + " fallbacks", listed(old.fallbacks()), listed(now.fallbacks()));
    }

    private <T> void maps(String kind, Map<String, T> old, Map<String, T> now, Function<T, String> words) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            T first = old.get(key);
            T second = now.get(key);
            if (first == null && second != null) {
                sentences.add(kind + " " + key + " added: " + words.apply(second));
            } else if (first != null && second == null) {
                sentences.add(kind + " " + key + " removed");
            } else if (first != null && second != null) {
                change(kind + " " + key + ":", words.apply(first), words.apply(second));
            }
        }
    }

    private void change(String what, String old, @Nullable String now) {
        if (!old.equals(now)) {
            sentences.add(what + " " + shown(old) + " → " + shown(now));
        }
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "none" : value;
    }

    private String nowCalled(String tier) {
        return renamedTiers.getOrDefault(tier, tier);
    }

    private String target(TaskRoute route) {
        return switch (route) {
            case TaskRoute.ToTier(String tier) -> nowCalled(tier);
            case TaskRoute.ToModel(ModelRef model) -> model.toString();
        };
    }

    private static String written(ProviderOutline provider) {
        String key = provider.apiKeyEnv().isEmpty() ? "no key" : "key in " + provider.apiKeyEnv();
        return provider.baseUrl() + " (" + provider.dialect() + ", " + key + ")";
    }

    private static List<TierOutline> missing(List<TierOutline> tiers, List<String> names) {
        return new ArrayList<>(
                tiers.stream().filter(tier -> !names.contains(tier.name())).toList());
    }

    private static boolean sameButName(TierOutline old, TierOutline now) {
        return old.model().equals(now.model()) && Objects.equals(old.strengths(), now.strengths());
    }

    private static String dollars(@Nullable BigDecimal perMillion) {
        return perMillion == null ? "" : "$" + perMillion.stripTrailingZeros().toPlainString();
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String listed(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
