package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.Call;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;
import signalbox.ui.common.Handover;

final class CallsScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    Path folder;

    private CallsWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new CallsWindow(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aSelectedCallOpensAndCanBeTriedAgain() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        window.show();

        window.robot.interact(() -> window.table().getSelectionModel().select(0));
        window.settle();
        window.robot.interact(() -> window.button("Try in the Playground").fire());

        assertThat(window.handed).singleElement().isInstanceOf(Handover.Try.class);
        window.robot.interact(() -> window.table().requestFocus());
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertThat(window.robot.lookup(".drawer").<Node>query().isVisible()).isFalse();
    }

    @Test
    void aBarIsAFilterForTheList() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).task("qa").build());
        window.log.append(
                new CallBuilder().at(NOW.minusSeconds(50)).task("coding").build());
        window.show();

        window.robot.interact(() -> window.robot
                .lookup(node -> node instanceof Button bar
                        && bar.getStyleClass().contains("bar-row")
                        && String.valueOf(bar.getAccessibleText()).startsWith("coding"))
                .<Button>query()
                .fire());
        window.settle();

        assertThat(window.table().getItems()).hasSize(1);
        assertThat(window.chips()).contains("task: coding");
    }

    @Test
    void anotherFilterOrOrderIsReadFromItsTop() throws Exception {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            calls.add(new CallBuilder().at(NOW.minusSeconds(60 + i)).build());
        }
        window.log.appendAll(calls);
        window.show();
        ScrollBar bar =
                window.robot.lookup(".calls .table-view .scroll-bar:vertical").query();
        window.robot.interact(() -> window.table().scrollTo(90));
        window.settle();
        assertThat(bar.getValue()).isPositive();

        window.robot.interact(() -> window.screen().model().looks().during(Period.Recent.WEEK));
        window.settle();

        assertThat(bar.getValue()).isZero();
    }

    @Test
    void chartsAreAsTallAsTheirEdgeWasDraggedOrMoved() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        window.show();
        Region charts = window.robot.lookup(".charts").query();
        Node edge = window.robot.lookup(".size-grip.lying").query();
        double usual = charts.getHeight();

        window.robot.drag(edge).dropBy(0, 60);
        window.settle();
        double dragged = charts.getHeight();
        assertThat(dragged).isGreaterThan(usual);

        window.robot.interact(edge::requestFocus);
        window.robot.push(KeyCode.UP);
        window.settle();
        assertThat(charts.getHeight()).isCloseTo(dragged - 24, within(1.0));

        window.robot.doubleClickOn(edge);
        window.settle();
        assertThat(charts.getHeight()).isEqualTo(usual);
    }

    @Test
    void theCallLookedAtIsAsWideAsItsEdgeWasDragged() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        window.show();
        window.robot.interact(() -> window.table().getSelectionModel().select(0));
        window.settle();
        Region drawer = window.robot.lookup(".drawer").query();
        Node edge = window.robot.lookup(".size-grip.standing").query();
        double usual = drawer.getWidth();

        window.robot.drag(edge).dropBy(-60, 0);
        window.settle();
        double dragged = drawer.getWidth();
        assertThat(dragged).isGreaterThan(usual);

        window.robot.interact(edge::requestFocus);
        window.robot.push(KeyCode.LEFT);
        window.settle();
        assertThat(drawer.getWidth()).isCloseTo(dragged + 24, within(1.0));
    }

    @Test
    void aDragOverDaysIsAPeriod() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minus(Duration.ofDays(20))).build());
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        window.show();
        Region chart = window.robot.lookup(".timeline").query();

        window.robot.interact(() -> {
            mouse(chart, MouseEvent.MOUSE_PRESSED, chart.getWidth() / 2);
            mouse(chart, MouseEvent.MOUSE_DRAGGED, chart.getWidth() - 6);
            mouse(chart, MouseEvent.MOUSE_RELEASED, chart.getWidth() - 6);
        });
        window.settle();

        assertThat(window.table().getItems()).hasSize(1);
        assertThat(window.chips()).anySatisfy(text -> assertThat(text).endsWith(" to 10 Mar"));
    }

    @Test
    void anEmptyLogOffersTheWayToAFirstCall() throws Exception {
        window.show();

        window.robot.interact(
                () -> window.button("Send a prompt in the Playground").fire());

        assertThat(window.handed).singleElement().isInstanceOf(Handover.Try.class);
    }

    @Test
    void rowsOfAnotherProgramAppearWithinTwoSeconds() throws Exception {
        window.log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        window.show();

        try (ForeignLog foreign = new ForeignLog(window.log.path())) {
            foreign.insert("2026-03-10T11:59:30", "nano", 0.5);
        }

        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.table().getItems().size() == 2);
    }

    private static void mouse(Region target, EventType<MouseEvent> type, double x) {
        Point2D at = target.localToScene(x, 60);
        PickResult where = new PickResult(target, at.getX(), at.getY());
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        where));
    }
}
