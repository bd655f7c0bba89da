package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.table.Budget;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.ShippedTable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Typing into the sections that are plain fields: calls, budgets, classifier. */
final class ValueFieldsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    private RoutingFixture fixture;
    private DraftViewModel draft;
    private ValueFields fields;

    @BeforeEach
    void open() {
        fixture = new RoutingFixture(folder);
        draft = fixture.draft;
        fields = new ValueFields(draft);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void takesANumberInOneStepAndLeavesTheUsualOneOutOfTheFile() {
        ValuePlace tries =
                ValuePlace.of("/calls/tries_per_model", ValueKind.COUNT, "routing.calls.tries", JSON.numberNode(3));
        assertThat(fields.type(tries, "1")).isEmpty();
        assertThat(fields.type(tries, "10")).isEmpty();
        assertThat(table().calls().triesPerModel()).isEqualTo(10);
        assertThat(draft.state().undo()).isEqualTo("change Tries per model");
        assertThat(fields.type(tries, "3")).isEmpty();
        assertThat(draft.state().document().text()).isEqualTo(ShippedTable.text());
    }

    @Test
    void refusesWhatIsNoNumberAndKeepsTheDraftAsItWas() {
        ValuePlace near =
                ValuePlace.of("/classifier/near", ValueKind.NUMBER, "routing.classifier.near", JSON.numberNode(0.3));
        assertThat(fields.type(near, "wide")).isEqualTo("This is a number, such as 1.5.");
        assertThat(draft.state().changes()).isEmpty();
        assertThat(fields.type(near, "0.5")).isEmpty();
        assertThat(table().classifier().near()).isEqualTo(0.5);
    }

    @Test
    void buildsABudgetFieldByField() {
        BudgetFields budgets = new BudgetFields(draft);
        budgets.add();
        assertThat(draft.state().document().findings()).isEmpty();
        fields.type(budgets.limit(0), "20.5");
        fields.type(budgets.user(0), "*");
        fields.type(budgets.warnAt(0), "75 %");
        fields.set(budgets.period(0), JSON.stringNode("month"));
        fields.set(budgets.then(0), JSON.stringNode("downgrade"));
        fields.set(budgets.downgradeTo(0), JSON.stringNode("nano"));
        fields.set(budgets.except(0), JSON.arrayNode().add("hard_route"));
        Budget budget = table().budgets().getFirst();
        assertThat(budget.words()).isEqualTo("the monthly budget of $20.5 for each user");
        assertThat(budget.warnAt()).isEqualByComparingTo("0.75");
        assertThat(budget.downgradeTo()).contains("nano");
        assertThat(budget.except()).containsExactly("hard_route");
        budgets.remove(0);
        assertThat(draft.state().document().text()).isEqualTo(ShippedTable.text());
    }

    @Test
    void writesAndReadsStepsAndMeasuresAsTheyAreTyped() {
        for (String steps : new String[] {"0: -0.2, 13: 0, 40: 0.3", "3: 1"}) {
            assertThat(writtenAgain(ValueKind.STEPS, steps)).isEqualTo(steps);
        }
        String measures = "questions 1: 1, commas 4: 0.5";
        assertThat(writtenAgain(ValueKind.MEASURES, measures)).isEqualTo(measures);
        assertThat(ValueKind.STEPS.read("0: -0.2, 13")).isNull();
        assertThat(ValueKind.MEASURES.read("4: 1")).isNull();
    }

    @Test
    void changesAWordListAndResetsIt() {
        SignalFields signals = new SignalFields(draft);
        ValuePlace words = SignalFields.place(SignalKind.SIGNAL, "law", "phrases", ValueKind.WORDS);
        fields.typeAll(words, "tort, statute");
        assertThat(signals.isChanged(SignalKind.SIGNAL, "law")).isTrue();
        assertThat(signal("law").phrases()).containsExactly("tort", "statute");
        assertThat(signal("law").weight()).isEqualTo(0.8);
        signals.reset(SignalKind.SIGNAL, "law");
        assertThat(draft.state().document().text()).isEqualTo(ShippedTable.text());
    }

    @Test
    void addsRenamesAndRemovesASignalOfTheTablesOwn() {
        SignalFields signals = new SignalFields(draft);
        String name = signals.add(SignalKind.SIGNAL);
        assertThat(signals.rename(SignalKind.SIGNAL, name, "law")).isNotEmpty();
        assertThat(signals.rename(SignalKind.SIGNAL, name, "tax")).isEmpty();
        fields.typeAll(SignalFields.place(SignalKind.SIGNAL, "tax", "phrases", ValueKind.WORDS), "vat");
        assertThat(signal("tax").phrases()).containsExactly("vat");
        fixture.routing.select(new Selection.OfSignal(SignalKind.SIGNAL, "tax"));
        fixture.routing.remove();
        assertThat(signals.names(SignalKind.SIGNAL)).doesNotContain("tax");
        assertThat(fixture.routing.selectionProperty().get()).isEqualTo(new Selection.OfNothing());
    }

    private static String writtenAgain(ValueKind kind, String text) {
        return kind.written(Objects.requireNonNull(kind.read(text)));
    }

    private ClassifierRules.SignalRule signal(String name) {
        return Objects.requireNonNull(table().classifier().rules().signals().get(name));
    }

    private RoutingTable table() {
        return draft.state().document().table().orElseThrow();
    }
}
