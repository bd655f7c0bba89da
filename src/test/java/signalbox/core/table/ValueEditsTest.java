package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

final class ValueEditsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TableDocument shipped = TableDocument.parse(ShippedTable.text());

    @Test
    void makesTheObjectsAroundAValueAndTakesThemOutWithIt() {
        TableDocument edited = ValueEdits.set(shipped, "/calls/breaker/failures", JSON.numberNode(3));
        assertThat(edited.value("/calls/breaker/failures").intValue()).isEqualTo(3);
        assertThat(edited.findings()).isEmpty();
        assertThat(ValueEdits.remove(edited, "/calls/breaker/failures").text()).isEqualTo(shipped.text());
    }

    @Test
    void findsNamesWithSlashesAgain() {
        String place = ValueEdits.pointer("classifier", "signals", "a/b~c", "weight");
        TableDocument edited = ValueEdits.set(shipped, place, JSON.numberNode(new BigDecimal("0.5")));
        assertThat(edited.value(place).decimalValue()).isEqualByComparingTo("0.5");
        assertThat(edited.table().orElseThrow().classifier().rules().signals()).containsKey("a/b~c");
    }

    @Test
    void leavesWhatWasEmptyBefore() {
        assertThat(ValueEdits.remove(shipped, "/user_overrides/nobody")).isEqualTo(shipped);
        TableDocument oneBudget =
                ValueEdits.append(shipped, "/budgets", JSON.objectNode().put("period", "day"));
        assertThat(ValueEdits.remove(oneBudget, "/budgets/0").text()).isEqualTo(shipped.text());
    }

    @Test
    void saysInWordsWhatChangedOfTheClassifier() {
        TableDocument edited = ValueEdits.set(shipped, "/classifier/near", JSON.numberNode(new BigDecimal("0.5")));
        edited = ValueEdits.set(edited, "/classifier/boundaries/medium", JSON.numberNode(1));
        edited = ValueEdits.set(
                edited,
                "/classifier/signals/law/phrases",
                JSON.arrayNode().add("tort").add("estoppel"));
        TableDocument fewer = ValueEdits.set(
                edited,
                "/classifier/signals/law/phrases",
                JSON.arrayNode().add("tort").add("lien"));
        assertThat(TableDiff.words(shipped, edited))
                .containsExactly(
                        "Classifier, near: as usual → 0.5",
                        "Classifier, where medium begins: as usual → 1",
                        "Classifier, signal \"law\", phrases: as usual → tort, estoppel");
        assertThat(TableDiff.words(edited, fewer))
                .containsExactly("Classifier, signal \"law\", phrases: + lien, − estoppel");
    }
}
