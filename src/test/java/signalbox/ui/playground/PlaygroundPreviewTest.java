package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.support.HeldTaskRunner;
import signalbox.ui.common.Handover;

/** What is told of a prompt before it is sent. */
final class PlaygroundPreviewTest extends PlaygroundFixture {
    @Test
    void showsTheRouteOfWhatIsTyped() {
        type("Read the patient data");

        RoutePreview.Decided decided = decided();
        assertThat(decided.decision().tier()).isEqualTo("reasoning");
        assertThat(decided.decision().inputTokens()).isEqualTo(4);
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void decidesOnlyOnceTypingPauses() {
        var tasks = new HeldTaskRunner();
        model = on(tasks);
        type("Read the");
        type("Read the patient data");

        assertThat(tasks.held()).isEqualTo(1);
        assertThat(model.preview().previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
        tasks.endPauses();
        tasks.runTasks();
        assertThat(decided().decision().tier()).isEqualTo("reasoning");
    }

    @Test
    void goesBackToThePricesWhenThePromptIsEmptied() {
        type("Read the patient data");
        type(" ");
        assertThat(model.preview().previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
    }

    @Test
    void saysWhatIsWrongWithASettingAndSendsNothing() {
        type("Hello");
        model.draft().temperatureProperty().set("hot");
        model.send();

        assertThat(model.preview().previewProperty().get())
                .isInstanceOfSatisfying(
                        RoutePreview.Problem.class,
                        problem ->
                                assertThat(problem.sentence()).startsWith("The temperature is a number from 0 to 2"));
        assertThat(models.calls()).isEmpty();
        assertThat(model.draft().promptProperty().get()).isEqualTo("Hello");
    }

    @Test
    void showsTheRouteOfAnAnswerAgainUntilTheDraftChanges() {
        type("Read the patient data");
        model.send();
        type("Hello");
        assertThat(decided().text()).endsWith("Hello");

        model.preview().explain(onlyAnswer());
        assertThat(decided().text()).isEqualTo("Read the patient data");
        model.followUps().openRule(0);
        assertThat(handed).containsExactly(new Handover.ShowRule(0));
    }
}
