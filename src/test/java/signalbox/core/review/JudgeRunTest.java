package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.support.FakeDispatcher;

final class JudgeRunTest {
    private static final Contender JUDGE = new Contender("reasoning", FakeDispatcher.model("reasoning"));

    private final FakeDispatcher models = new FakeDispatcher();
    private final List<String> asked = new ArrayList<>();
    private ComparisonStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        store = ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    @AfterEach
    void close() throws ReviewException {
        store.close();
    }

    @Test
    void asksInBothOrdersOnceAndCountsWhatIsConsistent() throws Exception {
        Comparison comparison = answered(2);

        judge(comparison, "{\"verdict\":\"same\",\"severe\":false,\"reason\":\"Alike.\"}");
        judge(comparison, "never asked again");

        assertThat(asked).hasSize(4).allMatch(text -> text.contains("<first>") && !text.contains("gpt"));
        JudgedReview judged = judged(comparison);
        assertThat(judged.queue()).isEmpty();
        assertThat(judged.evidence().counts().same()).isEqualTo(2);
        assertThat(judged.cost().toString()).isEqualTo("0.00006");
    }

    @Test
    void countsTheWorseReadingWhereTheOrderDecidedAndQueuesItForTheOperator() throws Exception {
        Comparison comparison = answered(1);

        judge(comparison, "{\"verdict\":\"first_better\",\"severe\":false,\"reason\":\"The first.\"}");

        JudgedReview judged = judged(comparison);
        assertThat(judged.queue()).containsExactly(0);
        assertThat(judged.evidence().counts().of(Outcome.WORSE)).isEqualTo(1);
        assertThat(judged.evidence(JudgedReview.Reading.TIE).counts().same()).isEqualTo(1);

        vote(comparison, 0, Choice.SAME);
        assertThat(judged(comparison).queue()).isEmpty();
        assertThat(judged(comparison).evidence().counts().same()).isEqualTo(1);
    }

    @Test
    void neverDecidesUntilTheOperatorHasConfirmedAPart() throws Exception {
        Comparison comparison = answered(90);
        judge(comparison, "{\"verdict\":\"same\",\"severe\":false,\"reason\":\"Alike.\"}");
        assertThat(judged(comparison).evidence().verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(judged(comparison).verdict()).isEqualTo(Verdict.NEED_MORE);

        for (int position = 0; position < 20; position++) {
            vote(comparison, position, position == 0 ? Choice.RIGHT : Choice.SAME);
        }

        JudgedReview judged = judged(comparison);
        assertThat(judged.isConfirmed()).isTrue();
        assertThat(judged.agreement().both()).isEqualTo(20);
        assertThat(judged.agreement().agreed()).isEqualTo(19);
        assertThat(judged.agreement().low()).isCloseTo(0.764, within(0.001));
        assertThat(judged.agreement().high()).isCloseTo(0.991, within(0.001));
    }

    @Test
    void asksAgainWhatItCouldNotRead() throws Exception {
        Comparison comparison = answered(1);

        judge(comparison, "I would rather not say.");
        assertThat(judged(comparison).unread()).hasSize(2);
        assertThat(judged(comparison).evidence().counts().total()).isZero();

        judge(comparison, "{\"verdict\":\"same\"}");
        assertThat(asked).hasSize(4);
        assertThat(judged(comparison).unread()).isEmpty();
        assertThat(judged(comparison).evidence().counts().same()).isEqualTo(1);
    }

    @Test
    void pausesWhereABudgetRefusesAndAsksOnceItDoesNot() throws Exception {
        Comparison comparison = answered(1);
        models.refuse("$9.00 of the monthly budget of $9 is spent; no model is called.");

        assertThatThrownBy(() -> judge(comparison, "{\"verdict\":\"same\"}"))
                .isInstanceOf(ReviewException.class)
                .hasMessageContaining("the monthly budget of $9");
        assertThat(store.judgements(comparison.id())).isEmpty();

        models.refuse("");
        judge(comparison, "{\"verdict\":\"same\"}");
        assertThat(judged(comparison).evidence().counts().same()).isEqualTo(1);
    }

    @Test
    void asksWhatDiedWithTheProgramAgainOnlyWhereThatIsWanted() throws Exception {
        Comparison comparison = answered(2);
        long dead = store.sent().sending(CallKey.ofJudge(comparison.id(), 1, true), () -> false);
        store.sent().ended(dead);

        judge(comparison, "{\"verdict\":\"same\"}");

        assertThat(asked).hasSize(3).doesNotHaveDuplicates();
        assertThat(store.lostQuestions(comparison.id())).isEqualTo(1);
        assertThat(judged(comparison).opinions()).hasSize(1);

        judge(comparison, "{\"verdict\":\"same\"}", Set.of(SendAgain.LOST));

        assertThat(asked).hasSize(4).doesNotHaveDuplicates();
        assertThat(store.lostQuestions(comparison.id())).isZero();
        assertThat(store.lost(comparison.id())).isEqualTo(new LostCalls(0, 0, 1));
        assertThat(judged(comparison).opinions()).hasSize(2);
    }

    private JudgedReview judged(Comparison comparison) throws ReviewException {
        return JudgedReview.of(store.load(comparison.id()), store.judgements(comparison.id()));
    }

    private void judge(Comparison comparison, String answer) throws Exception {
        judge(comparison, answer, Set.of());
    }

    private void judge(Comparison comparison, String answer, Set<SendAgain> again) throws Exception {
        CallDispatcher saying = new CallDispatcher() {
            @Override
            public LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
                    throws signalbox.core.calllog.CallLogException, InterruptedException {
                synchronized (asked) {
                    asked.add(request.text());
                }
                models.answer("reasoning: " + request.text(), answer);
                return models.send(request, source, stream, listener);
            }
        };
        new JudgeRun(saying, store, RunLimits.USUAL).run(comparison.id(), JUDGE, again, done -> {});
    }

    private void vote(Comparison comparison, int position, Choice choice) throws ReviewException {
        store.saveVote(comparison.id(), position, new Vote(choice, false, true, Instant.EPOCH));
    }

    private Comparison answered(int count) throws Exception {
        List<ChatRequest> requests = IntStream.range(0, count)
                .mapToObj(i -> ChatRequest.ofPrompt("prompt " + i, RoutingHints.NONE))
                .toList();
        Comparison comparison = store.create(
                new Contender("nano", FakeDispatcher.model("nano")),
                new Contender("standard", FakeDispatcher.model("standard")),
                ReviewTerms.USUAL,
                requests,
                1);
        new ComparisonRun(models, store, RunLimits.USUAL).run(comparison.id(), Set.of(), RunListener.NONE);
        return comparison;
    }
}
