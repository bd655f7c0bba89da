package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.support.CallBuilder;
import signalbox.support.FakeSettings;
import signalbox.support.ForeignLog;
import signalbox.support.HeldTaskRunner;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.support.TestPrices;
import signalbox.ui.calls.chart.Band;

final class CallsViewModelTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    Path folder;

    private final FakeSettings settings = new FakeSettings();
    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    @Test
    void anEmptyLogIsToldFromAFilterThatNothingMatches() throws CallLogException {
        CallsViewModel model = model();
        assertThat(model.stateProperty().get()).isEqualTo(CallsState.EMPTY_LOG);

        append(calls(1, "standard"));
        model.refresh();
        assertThat(model.stateProperty().get()).isEqualTo(CallsState.READY);

        model.looks().only(Dimension.TIER, "nano");
        assertThat(model.stateProperty().get()).isEqualTo(CallsState.NO_MATCH);
    }

    @Test
    void oneFilterIsForFiguresChartsAndList() throws CallLogException {
        append(calls(3, "standard"));
        append(calls(2, "nano"));
        CallsViewModel model = model();

        model.looks().only(Dimension.TIER, "nano");

        CallsOverview overview = overview(model);
        assertThat(overview.totals().calls()).isEqualTo(2);
        assertThat(overview.tiers()).extracting(GroupTotals::value).containsExactly("nano");
        assertThat(overview.groups()).extracting(GroupTotals::calls).containsExactly(2L);
        assertThat(overview.series().bands()).extracting(Band::name).containsExactly("nano");
        assertThat(model.list().rows()).extracting(CallRow::tier).containsOnly("nano");
    }

    @Test
    void everyFilterCanBeUndone() throws CallLogException {
        append(calls(3, "standard"));
        CallsViewModel model = model();

        model.looks().only(Dimension.TIER, "nano");
        model.looks().during(Period.Recent.WEEK);
        model.looks().undo();
        model.looks().undo();

        assertThat(model.looks().queryProperty().get()).isEqualTo(CallsQuery.FIRST);
        assertThat(model.looks().undoName()).isEmpty();
        model.looks().redo();
        assertThat(model.looks().queryProperty().get().filter().only()).containsKey(Dimension.TIER);
    }

    @Test
    void aChipTakesItsPartOfTheFilterAway() throws CallLogException {
        append(calls(3, "standard"));
        CallsViewModel model = model();
        model.looks().type("tier:standard -task:qa");

        List<FilterChip> chips = FilterChip.of(model.looks().queryProperty().get());
        model.looks().filter(now -> chips.get(1).without());

        assertThat(chips).extracting(FilterChip::text).containsExactly("tier: standard", "not task: qa");
        assertThat(model.looks().queryProperty().get().filter().not()).isEmpty();
        assertThat(model.looks().queryProperty().get().filter().only()).containsKey(Dimension.TIER);
    }

    @Test
    void saysWhyATypedFilterIsNotUnderstoodAndKeepsTheOldOne() {
        CallsViewModel model = model();

        assertThat(model.looks().type("colour:red")).isFalse();

        assertThat(model.looks().noticeProperty().get()).contains("colour");
        assertThat(model.looks().queryProperty().get()).isEqualTo(CallsQuery.FIRST);
    }

    @Test
    void comparesWithTheTimeBeforeAndWithTheBaseline() throws CallLogException {
        append(new CallBuilder().at(NOW.minus(Duration.ofDays(59))).usage(Usage.of(1000, 0)));
        append(new CallBuilder().at(NOW.minus(Duration.ofDays(1))).usage(Usage.of(1500, 0)));
        append(new CallBuilder()
                .at(NOW.minus(Duration.ofDays(1)))
                .tier("nano")
                .price(TestPrices.NANO)
                .usage(Usage.of(1000, 0)));

        CallsOverview overview = overview(model());

        assertThat(overview.spentBeforeOrNull()).isEqualTo(Money.of("0.005"));
        assertThat(overview.change().orElseThrow()).isBetween(0.52, 0.54);
        assertThat(overview.comparison().orElseThrow().saving()).isEqualTo(Money.of("0.00485"));
    }

    @Test
    void aLogThatDoesNotReachFarEnoughIsNotComparedWithTheTimeBefore() throws CallLogException {
        append(new CallBuilder().at(NOW.minus(Duration.ofDays(40))));
        append(new CallBuilder().at(NOW.minus(Duration.ofDays(1))));

        assertThat(overview(model()).change()).isEmpty();
    }

    @Test
    void theTimelineHasASlotForEveryDayOfThePeriod() throws CallLogException {
        append(calls(1, "standard"));
        CallsViewModel model = model();

        model.looks().during(Period.Recent.WEEK);

        assertThat(overview(model).series().starts()).hasSize(8);
        model.looks().during(Period.Recent.DAY);
        assertThat(overview(model).series().starts()).hasSize(25);
    }

    @Test
    void rowsOfAnotherProgramAppearWhenPolled() throws Exception {
        CallsViewModel model = model();
        model.poll();
        try (ForeignLog foreign = new ForeignLog(log.path())) {
            foreign.insert("2026-03-10T11:00:00", "standard", 0.25);
        }

        model.poll();

        assertThat(overview(model).totals().knownCost()).isEqualTo(Money.of("0.25"));
        assertThat(model.list().rows()).hasSize(1);
    }

    @Test
    void saysThatFiguresAreOfBeforeWhileTheNextOnesTakeLong() throws CallLogException {
        append(calls(2, "standard"));
        HeldTaskRunner tasks = new HeldTaskRunner();
        CallsViewModel model = new CallsViewModel(
                new CallsServices(log, log, Tables::plain, PriceBook.NONE),
                tasks,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new FakeSettings());
        model.refresh();
        tasks.runTasks();
        tasks.endPauses();
        assertThat(model.countingProperty().get()).isFalse();

        model.looks().type("cost>0.01");
        tasks.endPauses();
        assertThat(model.countingProperty().get()).isTrue();

        model.stopCounting();
        assertThat(model.countingProperty().get()).isFalse();
        assertThat(model.looks().queryProperty().get().isUnfiltered()).isTrue();
    }

    @Test
    void takesTheFilterOfAnotherScreen() throws CallLogException {
        append(calls(2, "standard"));
        CallsViewModel model = model();

        model.looks().show(CallFilter.ALL.between(NOW.minusSeconds(60), NOW), Period.Everything.ALL);

        assertThat(model.looks().queryProperty().get().period())
                .isEqualTo(new Period.Between(NOW.minusSeconds(60), NOW));
    }

    @Test
    void saysWhatIsWrongWithALogThatCannotBeRead() throws CallLogException {
        CallsViewModel model = model();
        log.close();

        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CallsState.FAILED);
        assertThat(model.troubleProperty().get()).contains("calls.db");
    }

    @Test
    void remembersFilterPeriodAndGrouping() {
        CallsViewModel model = model();
        model.looks().type("tier:nano -user:\"Lee, Ann\" cost>0.01");
        model.looks().during(Period.Recent.WEEK);
        model.looks().change("group", now -> now.groupedBy(Dimension.USER));

        CallsViewModel next = model();

        assertThat(next.looks().queryProperty().get())
                .isEqualTo(model.looks().queryProperty().get());
        assertThat(next.looks().lookProperty().get().group()).isEqualTo(Dimension.USER);
        assertThat(next.looks().undoName()).isEmpty();
    }

    private CallsViewModel model() {
        CallsViewModel model = new CallsViewModel(
                new CallsServices(log, log, Tables::plain, PriceBook.NONE),
                new InlineTaskRunner(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                settings);
        model.refresh();
        return model;
    }

    private static CallsOverview overview(CallsViewModel model) {
        return model.overviewProperty().get().orElseThrow();
    }

    private static CallBuilder[] calls(int count, String tier) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CallBuilder().at(NOW.minusSeconds(60 + i)).tier(tier))
                .toArray(CallBuilder[]::new);
    }

    private void append(CallBuilder... calls) throws CallLogException {
        for (CallBuilder call : calls) {
            log.append(call.build());
        }
    }
}
