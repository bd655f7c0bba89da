package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class ClassifierSectionTest {
    private static TableDocument with(String section) {
        return TableDocument.parse(ShippedTable.text())
                .edited(tree ->
                        tree.set("classifier", JsonMapper.builder().build().readTree(section)));
    }

    private static ClassifierSettings settings(String section) {
        return with(section).table().orElseThrow().classifier();
    }

    private static ClassifierRules.SignalRule signal(ClassifierRules rules, String name) {
        return Objects.requireNonNull(rules.signals().get(name));
    }

    @Test
    void whatTheTableDoesNotNameStaysAsShipped() {
        ClassifierRules shipped = ClassifierRules.shipped();

        ClassifierRules rules = settings("""
            { "method": "rules", "boundaries": { "medium": 0.5 },
              "signals": { "science": { "weight": 2.5 }, "our products": { "phrases": ["turbine*"], "weight": 1 } } }\
            """).rules();

        assertThat(rules.boundaries())
                .containsEntry(Complexity.MEDIUM, 0.5)
                .containsEntry(Complexity.COMPLEX, shipped.boundaries().get(Complexity.COMPLEX));
        assertThat(signal(rules, "science").weight()).isEqualTo(2.5);
        assertThat(signal(rules, "science").phrases())
                .isEqualTo(signal(shipped, "science").phrases());
        assertThat(signal(rules, "our products").phrases()).containsExactly("turbine*");
        assertThat(rules.taskTypes()).isEqualTo(shipped.taskTypes());
    }

    @Test
    void changedRulesChangeTheHash() {
        assertThat(with("{ \"signals\": { \"science\": { \"weight\": 2.5 } } }")
                        .table()
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(with("{ }").table().orElseThrow().hash());
    }

    @Test
    void readsTheLimitsOfTheOtherMethods() {
        ClassifierSettings settings =
                settings("{ \"method\": \"hybrid\", \"near\": 0.5, \"time_limit_seconds\": 1.5, \"dear_share\": 0.2 }");

        assertThat(settings.near()).isEqualTo(0.5);
        assertThat(settings.timeLimit()).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.dearShare()).contains(0.2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        { "boundaries": { "medium": 2, "complex": 1 } }                  | /classifier/boundaries/complex
        { "boundaries": { "middling": 2 } }                              | /classifier/boundaries
        { "signals": { "code": { "phrases": ["ab*"] } } }                | /classifier/signals/code/phrases/0
        { "signals": { "code": { "phrases": ["a*bcd"] } } }              | /classifier/signals/code/phrases/0
        { "signals": { "code": { "opening": ["?"] } } }                  | /classifier/signals/code/opening/0
        { "signals": { "code": { "weight": "much" } } }                  | /classifier/signals/code/weight
        { "task_types": { "qa": { "measures": [ { "measure": "smells", "from": 1, "weight": 1 } ] } } } | /classifier/task_types/qa/measures/0/measure
        { "time_limit_seconds": 0 }                                      | /classifier/time_limit_seconds
        """)
    void findsWhatIsWrongAndWhere(String section, String path) {
        assertThat(with(section).findings()).extracting(TableFinding::path).contains(path);
    }
}
