package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.support.CallBuilder;
import signalbox.support.InlineTaskRunner;

final class ImpactViewModelTest {
    @TempDir
    Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-12T12:00:00Z"), ZoneOffset.UTC);
    private RoutingFixture fixture;
    private CallLog log;
    private Backtest backtest;
    private ImpactViewModel impact;

    @BeforeEach
    void open() throws CallLogException {
        fixture = new RoutingFixture(folder);
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        for (String prompt : new String[] {"What is a tree?", "Is Philadelphia far?"}) {
            log.append(new CallBuilder()
                    .asked(ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                    .build());
        }
        backtest = RoutingFixture.backtest(log);
        impact = new ImpactViewModel(fixture.draft, backtest, new InlineTaskRunner(), clock);
        impact.refresh();
    }

    @AfterEach
    void close() throws CallLogException {
        backtest.close();
        log.close();
        fixture.close();
    }

    private void addRule(String pattern) {
        fixture.routing.addRule(new HardRoute(pattern, "reasoning", "", true), 0);
    }

    @Test
    void callsThatCameMeanwhileAreFoldedInAtTheNextLook() throws CallLogException {
        impact.lookForNews();
        assertThat(impact.state().impact().orElseThrow().calls()).isEqualTo(2);

        log.append(new CallBuilder()
                .asked(ChatRequest.ofPrompt("What is a bush?", RoutingHints.NONE))
                .build());
        impact.lookForNews();

        assertThat(impact.state().impact().orElseThrow().calls()).isEqualTo(3);
        assertThat(backtest.isBehind()).isFalse();
    }

    @Test
    void anUnchangedDraftMovesNothing() {
        assertThat(impact.state().phase()).isEqualTo(ImpactViewModel.Phase.READY);
        assertThat(impact.state().impact().orElseThrow().calls()).isEqualTo(2);
        assertThat(impact.state().impact().orElseThrow().moved()).isEmpty();
    }

    @Test
    void eachEditIsTested() {
        addRule("\\btree\\b");

        assertThat(impact.state().impact().orElseThrow().movedCalls()).isEqualTo(1);
        assertThat(RuleRow.of(fixture.draft.state(), impact.state()).getFirst().perWeek())
                .hasValue(1);
    }

    @Test
    void aWrongDraftIsNotTested() {
        addRule("(");

        assertThat(impact.state().phase()).isEqualTo(ImpactViewModel.Phase.WRONG);
    }

    @Test
    void whatIsOddIsMendedInOneStepThatUndoTakesBack() {
        addRule("phi");
        RuleFinding finding = impact.state().healthOf(0).orElseThrow();

        fixture.routing.mend(finding);

        assertThat(fixture.routing.rules().getFirst().pattern()).isEqualTo("\\bphi\\b");
        assertThat(impact.state().healthOf(0)).isEmpty();
        fixture.draft.undo();
        assertThat(fixture.routing.rules().getFirst().pattern()).isEqualTo("phi");
    }

    @Test
    void matchesAreShownForTheSelectedRule() {
        MatchesViewModel matches = new MatchesViewModel(fixture.routing, backtest, new InlineTaskRunner(), clock);
        addRule("phi");

        assertThat(matches.matchesProperty().get().found().orElseThrow().calls())
                .isEqualTo(1);
        fixture.draft.edit("test", document -> HardRouteEdits.setPattern(document, 0, "is"));
        assertThat(matches.matchesProperty().get().found().orElseThrow().examples())
                .hasSize(2);
    }
}
