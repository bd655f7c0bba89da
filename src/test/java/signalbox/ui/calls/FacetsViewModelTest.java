package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.support.CallBuilder;
import signalbox.ui.calls.chart.Pick;

final class FacetsViewModelTest {
    @TempDir
    Path folder;

    @Test
    void valuesAreCountedUnderAllOfTheFilterButTheirOwnDimension() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            fixture.append(CallsFixture.calls(2, "nano"));
            fixture.append(new CallBuilder()
                    .at(CallsFixture.NOW.minusSeconds(60))
                    .tier("nano")
                    .task("coding"));
            CallsViewModel model = fixture.model();
            model.facets().openProperty().set(true);

            model.facets().pick(Pick.ONLY, Dimension.TIER, "nano");

            assertThat(counts(model, Dimension.TIER))
                    .extracting(GroupTotals::calls)
                    .containsExactly(3L, 3L);
            assertThat(counts(model, Dimension.TASK))
                    .extracting(GroupTotals::calls)
                    .containsExactly(2L, 1L);
            assertThat(model.facets().standing(Dimension.TIER, "nano")).isEqualTo(FacetsViewModel.Standing.WANTED);
        }
    }

    @Test
    void typedTextAndClicksAreTwoWaysIntoTheSameFilter() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            CallsViewModel model = fixture.model();

            model.looks().type("tier:standard -task:coding");
            assertThat(model.facets().standing(Dimension.TASK, "coding")).isEqualTo(FacetsViewModel.Standing.UNWANTED);

            model.facets().pick(Pick.EXCLUDE, Dimension.TASK, "coding");
            model.facets().pick(Pick.ONLY, Dimension.TIER, "standard");
            assertThat(model.looks().queryProperty().get().isUnfiltered()).isTrue();
        }
    }

    @Test
    void nothingIsCountedWhileNobodyLooks() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(1, "standard"));
            CallsViewModel model = fixture.model();
            assertThat(model.facets().countsProperty().get()).isEmpty();

            model.facets().openProperty().set(true);

            assertThat(model.facets().countsProperty().get())
                    .containsKey(Dimension.TIER)
                    .doesNotContainKey(Dimension.RULE);
            assertThat(fixture.model().facets().openProperty().get()).isTrue();
        }
    }

    private static List<GroupTotals> counts(CallsViewModel model, Dimension dimension) {
        return model.facets().countsProperty().get().getOrDefault(dimension, List.of());
    }
}
