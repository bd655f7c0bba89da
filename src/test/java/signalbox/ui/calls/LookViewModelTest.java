package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.Dimension;
import signalbox.support.FakeSettings;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.calls.chart.Pick;

final class LookViewModelTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final CallOrder BY_TASK =
            new CallOrder(List.of(new CallOrder.Group(Dimension.TASK, true)), CallOrder.By.COST, false);

    private final FakeSettings settings = new FakeSettings();

    @Test
    void aMarkIsAFilterToHaveAloneToAddAndToExclude() {
        LookViewModel looks = new LookViewModel(settings);

        looks.pick(Pick.ONLY, Dimension.TIER, "nano");
        looks.pick(Pick.ALSO, Dimension.TIER, "standard");
        looks.pick(Pick.EXCLUDE, Dimension.TASK, "qa");

        assertThat(FilterText.of(looks.queryProperty().get().filter()))
                .isEqualTo("tier:\"nano\" tier:\"standard\" -task:\"qa\"");
        looks.pick(Pick.EXCLUDE, Dimension.TIER, "nano");
        assertThat(FilterText.of(looks.queryProperty().get().filter()))
                .isEqualTo("tier:\"standard\" -tier:\"nano\" -task:\"qa\"");
    }

    @Test
    void aSavedViewBringsAllOfTheLookBackAfterARestart() {
        LookViewModel looks = new LookViewModel(settings);
        looks.type("tier:nano cost>0.01 \"refund\"");
        looks.during(new Period.Between(START, START.plusSeconds(86_400)));
        looks.change(
                "",
                now -> now.in(BY_TASK)
                        .withColumns(List.of("time", "cost"))
                        .measuring(Measure.LATENCY)
                        .partedBy(Dimension.USER)
                        .groupedBy(Dimension.MODEL)
                        .against("nano"));
        Look saved = looks.lookProperty().get();
        looks.save(" dear refunds ");
        looks.change("", now -> Look.FIRST);

        LookViewModel next = new LookViewModel(settings);
        assertThat(next.lookProperty().get()).isEqualTo(Look.FIRST);
        next.open(next.viewsProperty().get().getFirst());

        assertThat(next.viewsProperty().get()).extracting(SavedView::name).containsExactly("dear refunds");
        assertThat(next.lookProperty().get()).isEqualTo(saved);
    }

    @Test
    void deletingAndRenamingAViewCanBeUndone() {
        LookViewModel looks = new LookViewModel(settings);
        looks.save("b");
        looks.save("a");
        looks.rename(looks.viewsProperty().get().getLast(), "c");
        looks.delete(looks.viewsProperty().get().getFirst());
        assertThat(names(looks)).containsExactly("c");

        looks.undo();
        assertThat(names(looks)).containsExactly("a", "c");
        looks.undo();
        assertThat(names(looks)).containsExactly("a", "b");
        assertThat(new LookViewModel(settings).viewsProperty().get()).hasSize(2);
    }

    @Test
    void aViewSavedUnderANameThatIsThereTakesItsPlace() {
        LookViewModel looks = new LookViewModel(settings);
        looks.save("a");
        looks.only(Dimension.TIER, "nano");
        looks.save("a");

        assertThat(looks.viewsProperty().get())
                .singleElement()
                .satisfies(view ->
                        assertThat(view.look()).isEqualTo(looks.lookProperty().get()));
    }

    @Test
    void zoomingOutGoesBackToThePeriodBeforeTheChart() {
        LookViewModel looks = new LookViewModel(settings);
        looks.during(Period.Recent.QUARTER);
        looks.during(new Period.Between(START, START.plusSeconds(86_400)));
        looks.during(new Period.Between(START, START.plusSeconds(3_600)));
        assertThat(new LookViewModel(settings).queryProperty().get().period()).isEqualTo(Period.Recent.QUARTER);

        looks.zoomOut();

        assertThat(looks.queryProperty().get().period()).isEqualTo(Period.Recent.QUARTER);
    }

    @Test
    void settingsOfAnotherVersionAreAsAtFirst() {
        settings.write(LookViewModel.LOOK, "{\"filter\":\"colour:red\",\"period\":\"CENTURY\",\"measure\":7}");
        settings.write(LookViewModel.VIEWS, "not JSON");

        LookViewModel looks = new LookViewModel(settings);

        assertThat(looks.lookProperty().get()).isEqualTo(Look.FIRST);
        assertThat(looks.viewsProperty().get()).isEmpty();
    }

    private static List<String> names(LookViewModel looks) {
        return looks.viewsProperty().get().stream().map(SavedView::name).toList();
    }
}
