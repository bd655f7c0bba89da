package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ModelRef;

/** Each edit does what it is called, keeps the table valid, and is told in words. */
final class TableEditsTest {
    private final TableDocument shipped = TableDocument.parse(ShippedTable.text());

    @Test
    void renamesATierEverywhere() {
        TableDocument edited = TierEdits.rename(shipped, 0, "small");
        assertThat(edited.findings()).isEmpty();
        assertThat(edited.text()).doesNotContain("\"nano\"");
        assertThat(edited.text().lines().count())
                .isEqualTo(shipped.text().lines().count());
        assertThat(TableDiff.words(shipped, edited)).containsExactly("Tier nano is now called small");
    }

    @Test
    void setsAPricePerMillionInTheUnitOfTheFile() {
        TableDocument edited = TierEdits.setInputPrice(shipped, 0, new BigDecimal("0.1"));
        assertThat(edited.text()).contains("\"cost_per_1k_input\": 0.0001,");
        assertThat(TableDiff.words(shipped, edited)).containsExactly("nano: input price per million $0.15 → $0.1");
    }

    @Test
    void takesBothPricesOut() {
        TableDocument edited = TierEdits.setOutputPrice(TierEdits.setInputPrice(shipped, 1, null), 1, null);
        assertThat(edited.table().orElseThrow().requireTier("standard").price()).isEmpty();
    }

    @Test
    void setsModelProviderTokensAndWords() {
        TableDocument edited = TierEdits.setModel(shipped, 2, "claude-opus-4-5");
        edited = TierEdits.setProvider(edited, 2, "anthropic");
        edited = TierEdits.setMaxTokens(edited, 2, 8192);
        edited = TierEdits.setContextTokens(edited, 2, null);
        edited = TierEdits.setStrengths(edited, 2, List.of("math"));
        edited = TierEdits.setWeaknesses(edited, 2, List.of());
        Tier tier = edited.table().orElseThrow().requireTier("reasoning");
        assertThat(tier.model()).isEqualTo(new ModelRef("anthropic", "claude-opus-4-5"));
        assertThat(tier.maxTokens()).isEqualTo(8192);
        assertThat(tier.contextTokens()).isEmpty();
        assertThat(TableDiff.words(shipped, edited))
                .containsExactly(
                        "reasoning: model o1-mini → claude-opus-4-5",
                        "reasoning: provider openai → anthropic",
                        "reasoning: max tokens 4096 → 8192",
                        "reasoning: context tokens 128000 → none",
                        "reasoning: strengths multi-step reasoning, math, strategic planning, complex code → math",
                        "reasoning: weaknesses cost, slow, overkill for most tasks → none");
    }

    @Test
    void reordersFallbacksAndKeepsWhatTheFileSaysOfThem() {
        TableDocument noted =
                TableDocument.parse(shipped.text().replace("\"o4-mini\",", "\"o4-mini\", \"note\": \"dear\","));
        TableDocument edited = TierEdits.setFallbacks(
                noted, 2, List.of(new ModelRef("openai", "o4-mini"), new ModelRef("openrouter", "x")));
        assertThat(edited.text())
                .contains("{ \"model_id\": \"o4-mini\", \"note\": \"dear\", \"provider\": \"openai\" }");
        assertThat(edited.table().orElseThrow().requireTier("reasoning").fallbacks())
                .containsExactly(new ModelRef("openai", "o4-mini"), new ModelRef("openrouter", "x"));
    }

    @Test
    void addsMovesAndRemovesTiers() {
        TableDocument added = TierEdits.add(shipped, 3, "genius", new ModelRef("openai", "o3-pro"));
        assertThat(added.table().orElseThrow().tierNames()).endsWith("genius");
        assertThat(TableDiff.words(shipped, added)).containsExactly("Tier genius added: openai/o3-pro");
        TableDocument moved = TierEdits.move(shipped, 2, 1);
        assertThat(TableDiff.words(shipped, moved))
                .containsExactly("Tiers from cheap to premium: nano, reasoning, standard");
        TableDocument removed = TierEdits.remove(shipped, 0, "standard");
        assertThat(removed.findings()).isEmpty();
        assertThat(TableDiff.words(shipped, removed))
                .contains(
                        "Tier nano removed",
                        "Complexity simple: nano → standard",
                        "Task classify_lead: nano → standard");
    }

    @Test
    void movesARuleWithoutTouchingTheOthers() {
        TableDocument edited = HardRouteEdits.move(shipped, 5, 0);
        assertThat(TableDiff.words(shipped, edited))
                .containsExactly("Rule 6 (A yes or no needs no large model) moved up to 1");
        assertThat(TableDiff.lines(shipped, edited))
                .filteredOn(line -> line.kind() == TableDiff.LineKind.ADDED)
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void addsDuplicatesTurnsOffAndRemovesRules() {
        TableDocument edited = HardRouteEdits.add(shipped, 0, new HardRoute("\\burgent\\b", "reasoning", "", true));
        assertThat(edited.text())
                .contains("      \"pattern\": \"\\\\burgent\\\\b\",\n      \"tier\": \"reasoning\",\n");
        edited = HardRouteEdits.duplicate(edited, 1);
        edited = HardRouteEdits.setEnabled(edited, 2, false);
        edited = HardRouteEdits.remove(edited, 7);
        assertThat(edited.findings()).isEmpty();
        assertThat(TableDiff.words(shipped, edited))
                .hasSize(3)
                .contains(
                        "Rule added as number 1: \\burgent\\b → reasoning",
                        "Rule 6 (A yes or no needs no large model) removed");
        assertThat(HardRouteEdits.setEnabled(edited, 2, true).text()).doesNotContain("enabled");
    }

    @Test
    void changesARulesPatternTierAndReason() {
        TableDocument edited = HardRouteEdits.setPattern(shipped, 1, "\\blaw\\b");
        edited = HardRouteEdits.setTier(edited, 1, "nano");
        edited = HardRouteEdits.setReason(edited, 2, "");
        assertThat(TableDiff.words(shipped, edited))
                .hasSize(3)
                .contains(
                        "Rule 2 (Legal text needs careful wording): tier standard → nano",
                        "Rule 3: reason “Math needs multi-step reasoning” → none");
    }

    @Test
    void editsTasksUsersComplexityAndDefault() {
        TableDocument edited =
                RouteEdits.setTaskRoute(shipped, "draw", new TaskRoute.ToModel(new ModelRef("openai", "gpt-image")));
        edited = RouteEdits.renameTask(edited, "write_email", "write_mail");
        edited = RouteEdits.removeTask(edited, "extract_data");
        edited = RouteEdits.setUserOverride(edited, "vip@example.com", "reasoning");
        edited = RouteEdits.setComplexity(edited, Complexity.MEDIUM, "nano");
        edited = RouteEdits.setDefaultTier(edited, "nano");
        edited = RouteEdits.setClassifier(edited, ClassifierMethod.HYBRID);
        assertThat(edited.findings()).isEmpty();
        assertThat(TableDiff.words(shipped, edited))
                .containsExactly(
                        "Task write_email removed",
                        "Task extract_data removed",
                        "Task write_mail added: standard",
                        "Task draw added: openai/gpt-image",
                        "Complexity medium: standard → nano",
                        "Default tier: standard → nano",
                        "User vip@example.com added: reasoning",
                        "Classifier: rules → hybrid");
        assertThat(edited.table().orElseThrow().taskRoutes().keySet())
                .containsExactly("analyze_report", "write_mail", "classify_lead", "draw");
    }

    @Test
    void editsProviders() {
        TableDocument edited = ProviderEdits.add(shipped, "lmstudio", Dialect.OPENAI, "http://localhost:1234/v1");
        edited = ProviderEdits.setApiKeyEnv(edited, "openai", "MY_KEY");
        edited = ProviderEdits.rename(edited, "anthropic", "claude");
        assertThat(edited.findings()).isEmpty();
        assertThat(edited.text())
                .contains("\"lmstudio\": { \"dialect\": \"openai\", \"base_url\": \"http://localhost:1234/v1\" }\n");
        assertThat(edited.table()
                        .orElseThrow()
                        .requireTier("nano")
                        .fallbacks()
                        .getFirst()
                        .provider())
                .isEqualTo("claude");
    }

    @Test
    void showsADraftThatCannotBeUsed() {
        TableDocument edited = HardRouteEdits.setTier(TierEdits.setOutputPrice(shipped, 0, null), 0, "nobody");
        assertThat(edited.table()).isEmpty();
        TableOutline outline = TableOutline.of(edited);
        assertThat(outline.hardRoutes().getFirst().tier()).isEqualTo("nobody");
        assertThat(outline.tiers().getFirst().outputPriceOrNull()).isNull();
        assertThat(outline.tiers().getFirst().inputPriceOrNull()).isEqualByComparingTo("0.15");
    }

    @Test
    void numbersTheLinesOfADifference() {
        TableDocument edited = RouteEdits.setDefaultTier(shipped, "nano");
        List<TableDiff.Line> lines = TableDiff.lines(shipped, edited);
        long last = shipped.text().lines().count() - 1;
        assertThat(lines.getFirst().kind()).isEqualTo(TableDiff.LineKind.GAP);
        assertThat(lines)
                .contains(
                        new TableDiff.Line(
                                TableDiff.LineKind.REMOVED, "  \"default_tier\": \"standard\"", (int) last, 0),
                        new TableDiff.Line(TableDiff.LineKind.ADDED, "  \"default_tier\": \"nano\"", 0, (int) last));
        assertThat(TableDiff.lines(shipped, shipped)).isEmpty();
    }
}
