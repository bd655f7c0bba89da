package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.support.InlineTaskRunner;

/** What typing into the fields makes of the draft, without a toolkit. */
final class FieldEditsTest {
    @TempDir
    private Path folder;

    private RoutingFixture fixture;
    private RoutingViewModel routing;
    private DraftViewModel draft;

    @BeforeEach
    void open() {
        fixture = new RoutingFixture(folder);
        routing = fixture.routing;
        draft = fixture.draft;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void doesNotMixUpTiersWhileANameIsTyped() {
        TierFields fields = new TierFields(draft);
        assertThat(fields.typeName(1, "nan")).isEmpty();
        assertThat(fields.typeName(1, "nano")).isEqualTo("Another tier is called \"nano\" already.");
        assertThat(fields.typeName(1, "nano-2")).isEmpty();
        assertThat(routing.outline().defaultTier()).isEqualTo("nano-2");
        assertThat(routing.rules().getLast().tier()).isEqualTo("nano");
        draft.undo();
        assertThat(draft.state().changes()).isEmpty();
    }

    @Test
    void keepsPricesPerMillionTokensAndRefusesWhatIsNone() {
        TierFields fields = new TierFields(draft);
        assertThat(fields.typeInputPrice(0, "2.50")).isEmpty();
        assertThat(draft.state().document().text()).contains("\"cost_per_1k_input\": 0.0025");
        assertThat(fields.typeInputPrice(0, "cheap")).isNotEmpty();
        assertThat(draft.state().changes()).hasSize(1);
    }

    @Test
    void restoresAnEarlierVersionIntoTheDraft() {
        routing.setEnabled(0, false);
        draft.apply("Off");
        HistoryViewModel history = new HistoryViewModel(fixture.store.history(), draft, new InlineTaskRunner());
        history.refresh();
        history.select(history.versions().getLast());
        history.restore();
        assertThat(routing.rules().getFirst().enabled()).isTrue();
        assertThat(draft.state().canApply()).isTrue();
    }

    @Test
    void renamesATaskInOneStepHoweverManyLettersItTakes() {
        RouteFields fields = new RouteFields(draft);
        assertThat(fields.renameTask("write_email", "write_mai")).isEmpty();
        assertThat(fields.renameTask("write_email", "write_mail")).isEmpty();
        assertThat(fields.renameTask("write_email", "extract_data")).isNotEmpty();
        assertThat(routing.outline().taskRoutes()).containsKey("write_mail").hasSize(4);
        draft.undo();
        assertThat(draft.state().changes()).isEmpty();
    }
}
