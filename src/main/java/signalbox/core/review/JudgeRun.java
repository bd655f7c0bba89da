package signalbox.core.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.pricing.Money;

/**
 * Asks a judge model about every example with two answers, in both orders, and keeps each answer as it comes. What it has
 * said is never asked again, and what died with the program only where that is wanted. Controls and failed examples are not
 * asked about.
 */
public final class JudgeRun {
    private final CallDispatcher dispatcher;
    private final ComparisonStore store;
    private final RunLimits limits;

    /** @param limits the cap holds for the judge's calls of this run alone */
    public JudgeRun(CallDispatcher dispatcher, ComparisonStore store, RunLimits limits) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.limits = limits;
    }

    private record Question(ReviewItem item, boolean cheapFirst) {
        CallKey key(long comparison) {
            return CallKey.ofJudge(comparison, item.example().position(), cheapFirst);
        }
    }

    /**
     * Blocking; after an interrupt no more is asked, and answers under way are still kept. Order by order, not example by
     * example, so that a provider's cache does not serve the second order.
     *
     * @param again {@link SendAgain#LOST} for questions that died with the program too; the rest means nothing here
     * @param onAsked told how many questions have been asked so far
     * @throws ReviewException as {@link ComparisonRun#run}
     */
    public RunEnd run(long comparisonId, Contender judge, Set<SendAgain> again, IntConsumer onAsked)
            throws InterruptedException, ReviewException {
        Set<CallKey> notNow = new HashSet<>(store.sent().underWay());
        if (!again.contains(SendAgain.LOST)) {
            notNow.addAll(store.sent().unsettled(comparisonId));
        }
        Review review = store.load(comparisonId);
        Map<Integer, List<Judgement>> known = store.judgements(comparisonId);
        List<Question> questions = new ArrayList<>();
        for (boolean cheapFirst : new boolean[] {true, false}) {
            for (ReviewItem item : review.items()) {
                boolean asked = known.getOrDefault(item.example().position(), List.of()).stream()
                        .anyMatch(said -> said.cheapFirst() == cheapFirst
                                && said.outcome().isPresent());
                var question = new Question(item, cheapFirst);
                if (!item.example().isControl()
                        && item.canBeJudged()
                        && !asked
                        && !notNow.contains(question.key(comparisonId))) {
                    questions.add(question);
                }
            }
        }
        var done = new AtomicInteger();
        var pool = new CallPool(limits, new RunGate());
        return pool.run(questions, Money.ZERO, _ -> Side.PREMIUM, question -> {
            Money cost = ask(review.comparison(), question, judge, pool);
            onAsked.accept(done.incrementAndGet());
            return cost;
        });
    }

    private Money ask(Comparison comparison, Question question, Contender judge, CallPool pool)
            throws InterruptedException, ReviewException {
        long sent = store.sent().sending(question.key(comparison.id()), pool::isStopped);
        try {
            var result = send(comparison, question, judge);
            if (result.budgetOrNull() != null) {
                store.sent().returned(sent);
                throw new BudgetReachedException(result.budgetOrNull());
            }
            Judgement said = judgementOf(result.state(), question.cheapFirst(), judge);
            store.sent().keep(sent, question.key(comparison.id()), said);
            return said.costOrNull() == null ? Money.ZERO : said.costOrNull();
        } finally {
            store.sent().ended(sent);
        }
    }

    private ComparisonCall.Result send(Comparison comparison, Question question, Contender judge)
            throws InterruptedException {
        String cheap = textOf(question.item().cheap());
        String premium = textOf(question.item().premium());
        boolean cheapFirst = question.cheapFirst();
        return ComparisonCall.send(
                dispatcher,
                JudgeWords.request(
                        comparison.protocol().criteria(),
                        question.item().example().request(),
                        cheapFirst ? cheap : premium,
                        cheapFirst ? premium : cheap),
                judge);
    }

    private static Judgement judgementOf(SideState said, boolean cheapFirst, Contender judge) {
        Money costOrNull = said.cost().orElse(null);
        return switch (said) {
            case SideState.Answered answered ->
                new Judgement(
                        cheapFirst,
                        judge.model(),
                        outcomeOf(answered.text(), cheapFirst),
                        JudgeWords.severe(answered.text()),
                        JudgeWords.reason(answered.text()),
                        costOrNull);
            case SideState.Failed failed ->
                new Judgement(cheapFirst, judge.model(), null, false, failed.sentence(), costOrNull);
            case SideState.Waiting _, SideState.Running _, SideState.Lost _ ->
                throw new IllegalStateException("A call has ended");
        };
    }

    private static @Nullable Outcome outcomeOf(String answer, boolean cheapFirst) {
        return JudgeWords.choice(answer)
                .map(choice -> choice == Choice.BOTH_BAD
                        ? Outcome.BOTH_BAD
                        : Outcome.ofDifference(cheapFirst ? choice.forLeft() : 0 - choice.forLeft()))
                .orElse(null);
    }

    private static String textOf(SideState state) {
        return state.answer().map(SideState.Answered::text).orElse("");
    }
}
