package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.core.chat.Usage;
import signalbox.support.CallBuilder;
import signalbox.support.ForeignLog;
import signalbox.support.HeldTaskRunner;

final class CallListViewModelTest {
    @TempDir
    Path folder;

    @Test
    void rowsThatStayAreNotTouchedWhenNewOnesArrive() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            CallsViewModel model = fixture.model();
            model.poll();
            List<CallRow> before = List.copyOf(model.list().rows());
            List<String> changes = new ArrayList<>();
            model.list().rows().addListener((ListChangeListener<CallRow>) change -> {
                while (change.next()) {
                    changes.add(change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemovedSize());
                }
            });
            try (ForeignLog foreign = new ForeignLog(fixture.log.path())) {
                foreign.insert("2026-03-10T11:59:30", "nano", 0.5);
            }

            model.poll();

            assertThat(changes).containsExactly("0+1-0");
            assertThat(model.list().rows().subList(1, 4)).isEqualTo(before);
        }
    }

    @Test
    void aNewRowTakesItsPlaceInAnyOrder() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            CallsViewModel model = fixture.model();
            model.looks().change("", now -> now.in(CallOrder.OLDEST));
            model.poll();

            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(1)));
            model.poll();

            assertThat(model.list().rows()).extracting(CallRow::id).containsExactly(3L, 2L, 1L, 4L);
        }
    }

    @Test
    void pagesThatWereReadStayBelowTheNewRows() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(CallListViewModel.PAGE + 50, "standard"));
            CallsViewModel model = fixture.model();
            model.poll();
            model.list().loadMore();

            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(1)));
            model.poll();
            model.list().loadMore();

            assertThat(model.list().rows()).hasSize(CallListViewModel.PAGE + 51).doesNotHaveDuplicates();
            assertThat(model.list().rows().getFirst().id()).isEqualTo(CallListViewModel.PAGE + 51);
        }
    }

    @Test
    void moreNewRowsThanAPageBeginTheListAnew() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(9000)));
            CallsViewModel model = fixture.model();
            model.poll();

            fixture.append(CallsFixture.calls(CallListViewModel.PAGE + 1, "nano"));
            model.poll();
            assertThat(model.list().rows()).hasSize(CallListViewModel.PAGE);
            model.list().loadMore();

            assertThat(model.list().rows()).hasSize(CallListViewModel.PAGE + 2).doesNotHaveDuplicates();
        }
    }

    @Test
    void aListThatIsScrolledWaitsToBeAsked() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(1, "standard"));
            CallsViewModel model = fixture.model();
            model.poll();
            model.list().scrolledAwayProperty().set(true);

            fixture.append(CallsFixture.calls(1, "standard"));
            model.poll();
            assertThat(model.list().rows()).hasSize(1);
            assertThat(model.list().newerWaitingProperty().get()).isTrue();

            model.list().startOver();
            assertThat(model.list().rows()).hasSize(2);
            assertThat(model.list().newerWaitingProperty().get()).isFalse();
        }
    }

    @Test
    void aListThatIsScrolledTakesTheNewRowsWhenItIsBackAtItsTop() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(1, "standard"));
            CallsViewModel model = fixture.model();
            model.list().scrolledAwayProperty().set(true);
            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(1)));
            model.poll();

            model.list().scrolledAwayProperty().set(false);

            assertThat(model.list().rows()).hasSize(2);
            assertThat(model.list().newerWaitingProperty().get()).isFalse();
        }
    }

    @Test
    void aListThatIsScrolledSaysNothingOfCallsThatItWouldNotShow() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(1, "standard"));
            CallsViewModel model = fixture.model();
            model.looks().only(Dimension.TIER, "standard");
            model.list().scrolledAwayProperty().set(true);

            fixture.append(CallsFixture.calls(1, "nano"));
            model.poll();

            assertThat(model.list().newerWaitingProperty().get()).isFalse();
        }
    }

    @Test
    void newsDoNotCancelAPageThatIsOnItsWay() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(CallListViewModel.PAGE + 5, "standard"));
            HeldTaskRunner tasks = new HeldTaskRunner();
            CallsViewModel model = fixture.model(tasks);
            tasks.runTasks();
            model.list().loadMore();
            fixture.append(new CallBuilder().at(CallsFixture.NOW.minusSeconds(1)));

            model.list().follow();
            tasks.runTasks();
            assertThat(model.list().rows()).hasSize(CallListViewModel.PAGE + 5);
            model.list().follow();
            tasks.runTasks();
            tasks.runTasks();

            assertThat(model.list().rows()).hasSize(CallListViewModel.PAGE + 6);
        }
    }

    @Test
    void rowsOfBeforeAreToldFromThoseAskedForWhileTheseTakeLong() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            HeldTaskRunner tasks = new HeldTaskRunner();
            CallsViewModel model = fixture.model(tasks);
            tasks.runTasks();
            tasks.endPauses();
            assertThat(model.list().overdueProperty().get()).isFalse();

            model.looks().type("tier:nano");
            assertThat(model.list().overdueProperty().get()).isFalse();
            tasks.endPauses();
            assertThat(model.list().overdueProperty().get()).isTrue();
            assertThat(model.list().rows()).hasSize(3);
            tasks.runTasks();

            assertThat(model.list().rows()).isEmpty();
            assertThat(model.list().overdueProperty().get()).isFalse();
        }
    }

    @Test
    void rowsThatComeQuicklyAreNeverOverdue() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(3, "standard"));
            HeldTaskRunner tasks = new HeldTaskRunner();
            CallsViewModel model = fixture.model(tasks);
            tasks.runTasks();

            model.looks().type("tier:nano");
            tasks.runTasks();
            model.looks().clear();
            tasks.runTasks();
            tasks.endPauses();

            assertThat(model.list().overdueProperty().get()).isFalse();
        }
    }

    @Test
    void theListGrowsPageByPage() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(CallsFixture.calls(CallListViewModel.PAGE * 2 + 5, "standard"));
            CallListViewModel list = fixture.model().list();
            assertThat(list.rows()).hasSize(CallListViewModel.PAGE);

            list.loadMore();
            list.loadMore();
            list.loadMore();

            assertThat(list.rows()).hasSize(CallListViewModel.PAGE * 2 + 5).doesNotHaveDuplicates();
        }
    }

    @Test
    void theListCanBeSortedByCost() throws Exception {
        try (CallsFixture fixture = new CallsFixture(folder)) {
            fixture.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(5)).usage(Usage.of(10, 0)));
            fixture.append(
                    new CallBuilder().at(CallsFixture.NOW.minusSeconds(9)).usage(Usage.of(20, 0)));
            CallsViewModel model = fixture.model();
            CallListViewModel list = model.list();

            model.looks().change("sort", now -> now.in(CallOrder.DEAREST));

            assertThat(list.rows()).extracting(CallRow::id).containsExactly(2L, 1L);
        }
    }
}
