package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.chat.ModelRef;

/** The table that the program comes with, and what its rules must and must not catch. */
final class ShippedTableTest {
    private static final List<String> RULES = List.of("health", "legal", "math", "code", "translation", "yes or no");
    private static final String NONE = "none";

    private final RoutingTable table = ShippedTable.table();

    @Test
    void hasNothingWrongInIt() {
        assertThat(TableDocument.parse(ShippedTable.text()).findings()).isEmpty();
    }

    @Test
    void ordersThreeTiersFromCheapToPremiumWithTheirModels() {
        assertThat(table.tierNames()).containsExactly("nano", "standard", "reasoning");
        assertThat(table.tiers())
                .extracting(Tier::model)
                .containsExactly(
                        new ModelRef("openai", "gpt-4o-mini"),
                        new ModelRef("openai", "gpt-4o"),
                        new ModelRef("openai", "o1-mini"));
        assertThat(table.tiers()).extracting(Tier::maxTokens).containsOnly(4096);
    }

    @ParameterizedTest
    @CsvSource({"nano, 0.15, 0.6", "standard, 5, 15", "reasoning, 3, 12"})
    void givesThePricesPerMillion(String tier, BigDecimal input, BigDecimal output) {
        var price = table.requireTier(tier).price().orElseThrow();
        assertThat(price.input()).isEqualByComparingTo(input);
        assertThat(price.output()).isEqualByComparingTo(output);
    }

    @Test
    void mapsComplexityAndTasks() {
        assertThat(table.complexityToTier())
                .isEqualTo(Map.of(
                        Complexity.SIMPLE, "nano",
                        Complexity.MEDIUM, "standard",
                        Complexity.COMPLEX, "standard",
                        Complexity.REASONING, "reasoning"));
        assertThat(table.taskRoutes())
                .isEqualTo(Map.of(
                        "analyze_report", new TaskRoute.ToTier("reasoning"),
                        "write_email", new TaskRoute.ToTier("standard"),
                        "classify_lead", new TaskRoute.ToTier("nano"),
                        "extract_data", new TaskRoute.ToTier("nano")));
        assertThat(table.defaultTier()).isEqualTo("standard");
        assertThat(table.classifier().method()).isEqualTo(ClassifierMethod.RULES);
    }

    @Test
    void sendsEachRuleToItsTier() {
        assertThat(table.hardRoutes())
                .extracting(HardRoute::tier)
                .containsExactly("standard", "standard", "reasoning", "standard", "nano", "nano");
    }

    @Test
    void knowsTheFourProviders() {
        assertThat(table.providers().keySet()).containsExactly("openai", "anthropic", "openrouter", "ollama");
        assertThat(table.requireProvider("ollama").apiKeyEnv()).isEmpty();
        assertThat(table.requireProvider("anthropic").dialect()).isEqualTo(Dialect.ANTHROPIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is this HIPAA compliant?",
                "Strip all PHI from the note",
                "does ePHI include an email address",
                "Summarize this medical record",
                "export the medical  records of 2024",
                "We store patient data in Frankfurt",
                "the patient's data must stay here",
                "patients’ data",
                "line one\nhipaa"
            })
    void catchesHealth(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("health");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need legal advice on a lease",
                "LEGAL ADVICE",
                "Do a contract review for me",
                "two contract reviews are pending",
                "contract reviewing takes long",
                "the litigation drags on",
                "they litigated for years"
            })
    void catchesLaw(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("legal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Calculate 17 * 23",
                "she calculates the tax",
                "calculating the mean",
                "check my calculations",
                "compute the integral",
                "computing a determinant by hand",
                "Solve for x: 2x = 4",
                "solving for the unknown",
                "Give a proof of this lemma",
                "two proofs",
                "balance the equation",
                "differential equations"
            })
    void catchesMath(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("math");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "refactor this class",
                "I am refactoring a parser",
                "Debug my loop",
                "debugging is hard",
                "attach the debugger",
                "here is the stack trace:",
                "read these stacktraces",
                "optimize this code",
                "Optimise the following Python code",
                "optimizing main.py, my slowest code",
                "please optimize the\nfollowing code"
            })
    void catchesCode(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Translate to French",
                "translate \"Good morning! How are you?\" to Spanish",
                "Translate this paragraph into German: the sea is calm",
                "translating the menu to Brazilian Portuguese",
                "a translation into simplified Chinese",
                "translate the following\ntext to Japanese"
            })
    void catchesTranslation(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("translation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answer yes or no: are whales fish?",
                "Yes/No only",
                "True or false: the sky is green",
                "Is it raining in Oslo?",
                "is it legal to park here",
                "Does it run on Linux?",
                "The report is late. Is it still useful?",
                "Tell me, does it matter?",
                "He asked: \"Is it safe?\"",
                "First line\n- is it done?"
            })
    void catchesQuestionsWithTwoAnswers(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo("yes or no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plan a weekend in Philadelphia",
                "The philosophy of science",
                "morphine dosage tables",
                "Is this item covered by the guarantee?",
                "What is it made of?",
                "How does it work?",
                "The trick is iterating",
                "does item 4 fit?",
                "Is its colour red?",
                "Buy a new computer",
                "two computers and a calculator",
                "a waterproof jacket",
                "Proofread my essay",
                "fireproof doors",
                "an equational theory",
                "resolve forking paths",
                "patient database schema",
                "be patient, data will follow",
                "the contractor reviewed it",
                "contract reviewed",
                "paralegal advice column",
                "illegal advice",
                "medical recordings",
                "optimize our delivery route. The area code is new",
                "optimize the decoder",
                "Optimize the warehouse, the trucks and the drivers, then at last write to us about the code",
                "translate this idea into practice",
                "translate our strategy to action",
                "he translated it; later he moved to a Polishing shop",
                "true or falsehood",
                "yes or nothing"
            })
    void leavesOthersAlone(String prompt) {
        assertThat(firstRuleFor(prompt)).isEqualTo(NONE);
    }

    @Test
    void givesEveryRuleAReason() {
        assertThat(table.hardRoutes()).extracting(HardRoute::reason).doesNotContain("");
    }

    private String firstRuleFor(String prompt) {
        for (int i = 0; i < table.hardRoutes().size(); i++) {
            String pattern = table.hardRoutes().get(i).pattern();
            if (Pattern.compile(pattern, PatternCheck.FLAGS).matcher(prompt).find()) {
                return RULES.get(i);
            }
        }
        return NONE;
    }
}
