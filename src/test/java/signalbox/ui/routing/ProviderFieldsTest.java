package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProviderFieldsTest {
    @TempDir
    Path folder;

    private RoutingFixture fixture;
    private ProviderFields fields;

    @BeforeEach
    void open() {
        fixture = new RoutingFixture(folder);
        fields = new ProviderFields(fixture.draft);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void addsNamesAndRemovesAProviderEachInOneStep() {
        fields.add();
        fields.rename("provider-5", "l");
        fields.rename("provider-5", "local");
        assertThat(fixture.draft.state().outline().providers()).containsKey("local");
        assertThat(fixture.draft.state().document().findings()).isEmpty();

        fixture.draft.undo();
        assertThat(fixture.draft.state().outline().providers()).containsKey("provider-5");
        fields.remove("provider-5");
        assertThat(fixture.draft.state().changes()).isEmpty();
    }

    @Test
    void renamingAProviderTakesItsModelsAlong() {
        fields.rename("openai", "open");

        assertThat(fixture.routing.tiers().getFirst().model().provider()).isEqualTo("open");
        assertThat(fixture.draft.state().document().findings()).isEmpty();
    }

    @Test
    void aKeyNeverGoesIntoTheFile() {
        assertThat(fields.typeKey("openai", "sk-abc-123")).contains("environment variable");
        assertThat(fixture.draft.state().changes()).isEmpty();
        assertThat(fields.typeKey("openai", "MY_KEY")).isEmpty();
        assertThat(fixture.draft.state().document().text()).contains("\"MY_KEY\"");
    }

    @Test
    void twoProvidersCannotHaveOneName() {
        assertThat(fields.rename("openai", "anthropic")).isNotEmpty();
        assertThat(fixture.draft.state().changes()).isEmpty();
    }
}
