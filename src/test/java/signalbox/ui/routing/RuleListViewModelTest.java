package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.support.InlineTaskRunner;

final class RuleListViewModelTest {
    @TempDir
    private Path folder;

    private RoutingFixture fixture;
    private CallLog log;
    private RuleListViewModel list;

    @BeforeEach
    void open() throws Exception {
        fixture = new RoutingFixture(folder);
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        var impact = new ImpactViewModel(
                fixture.draft, RoutingFixture.backtest(log), new InlineTaskRunner(), Clock.systemUTC());
        list = new RuleListViewModel(fixture.routing, impact);
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
        log.close();
    }

    @Test
    void countsWhatIsTurnedOffApart() {
        assertThat(list.linesProperty().get().count()).isEqualTo("6 rules");
        fixture.routing.setEnabled(2, false);
        assertThat(list.linesProperty().get().count()).isEqualTo("6 rules, 1 off");
        list.showProperty().set(RuleListViewModel.Show.OFF);
        assertThat(shown()).containsExactly(2);
        assertThat(list.linesProperty().get().count()).isEqualTo("1 of 6");
    }

    @Test
    void findsRulesByWordsOfReasonPatternAndTier() {
        list.filterProperty().set("CARE standard");
        assertThat(shown()).containsExactly(0, 1);
        list.filterProperty().set("hipaa");
        assertThat(shown()).containsExactly(0);
    }

    @Test
    void groupsByTierFromCheapToPremium() {
        list.showProperty().set(RuleListViewModel.Show.BY_TIER);
        List<RuleLine> lines = list.linesProperty().get().lines();
        assertThat(lines.getFirst()).isEqualTo(new RuleLine.OfTier("nano", 0, 2));
        assertThat(shown()).containsExactly(4, 5, 0, 1, 3, 2);
    }

    @Test
    void movesARulePastTheNextOneThatIsShown() {
        list.filterProperty().set("care");
        fixture.routing.select(new Selection.OfRule(1));
        String legal = fixture.routing.rules().get(1).reason();
        list.move(1);
        assertThat(fixture.routing.rules().get(1).reason()).isEqualTo(legal);
        list.filterProperty().set("nano");
        fixture.routing.select(new Selection.OfRule(5));
        String last = fixture.routing.rules().get(5).reason();
        list.move(-1);
        assertThat(fixture.routing.rules().get(4).reason()).isEqualTo(last);
        list.clear();
        list.move(-1);
        assertThat(fixture.routing.rules().get(3).reason()).isEqualTo(last);
    }

    @Test
    void showsOnlyWhatHasAProblem() {
        new RuleFields(fixture.draft).typePattern(4, "(");
        list.showProperty().set(RuleListViewModel.Show.ODD);
        assertThat(shown()).containsExactly(4);
    }

    private List<Integer> shown() {
        return list.linesProperty().get().lines().stream()
                .filter(RuleRow.class::isInstance)
                .map(line -> ((RuleRow) line).index())
                .toList();
    }
}
