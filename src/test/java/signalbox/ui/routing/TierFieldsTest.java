package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TierFieldsTest {
    @TempDir
    private Path folder;

    private RoutingFixture fixture;
    private TierFields fields;

    @BeforeEach
    void open() {
        fixture = new RoutingFixture(folder);
        fields = new TierFields(fixture.draft);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void movesAFallbackUpAndDownAndStopsAtTheEnds() {
        String first = fallback(0);
        String second = fallback(1);
        assertThat(fields.moveFallback(2, 0, 1)).isTrue();
        assertThat(fallback(0)).isEqualTo(second);
        assertThat(fields.moveFallback(2, 1, 2)).isFalse();
        assertThat(fields.moveFallback(2, 1, 0)).isTrue();
        assertThat(fallback(0)).isEqualTo(first);
        assertThat(fields.moveFallback(2, 0, -1)).isFalse();
    }

    @Test
    void sendsATaskStraightToAModelAndBackToATier() {
        RouteFields routes = new RouteFields(fixture.draft);
        routes.sendTaskToModel("write_email");
        assertThat(fixture.draft
                        .state()
                        .document()
                        .value("/task_routes/write_email/model_id")
                        .asString())
                .isEqualTo("gpt-4o");
        assertThat(fixture.draft.state().document().findings()).isEmpty();
        routes.setTask("write_email", "nano");
        assertThat(fixture.draft
                        .state()
                        .document()
                        .value("/task_routes/write_email")
                        .asString())
                .isEqualTo("nano");
    }

    private String fallback(int place) {
        return fixture.routing.tiers().get(2).fallbacks().get(place).modelId();
    }
}
