package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.pricing.Money;

/**
 * Asks a judge model about every example with two answers, in both orders, and keeps each answer as it comes. What it has
 * said is never asked again. Controls and failed examples are not asked about.
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

    private record Question(ReviewItem item, boolean cheapFirst) {}

    /**
     * Blocking; an interrupt stops within a second and keeps what is done. Order by order, not example by example, so
     * that a provider's cache does not serve the second order.
     *
     * @param onAsked told how many questions have been asked so far
     */
    public RunEnd run(long comparisonId, Contender judge, IntConsumer onAsked)
            throws InterruptedException, ReviewException {
        Review review = store.load(comparisonId);
        Map<Integer, List<Judgement>> known = store.judgements(comparisonId);
        List<Question> questions = new ArrayList<>();
        for (boolean cheapFirst : new boolean[] {true, false}) {
            for (ReviewItem item : review.items()) {
                boolean asked = known.getOrDefault(item.example().position(), List.of()).stream()
                        .anyMatch(said -> said.cheapFirst() == cheapFirst
                                && said.outcome().isPresent());
                if (!item.example().isControl() && item.canBeJudged() && !asked) {
                    questions.add(new Question(item, cheapFirst));
                }
            }
        }
        return askAll(review.comparison(), questions, judge, onAsked);
    }

    private RunEnd askAll(Comparison comparison, List<Question> questions, Contender judge, IntConsumer onAsked)
            throws InterruptedException, ReviewException {
        var slots = new Semaphore(limits.inFlight());
        var purse = new Purse(limits.spendingCapOrNull(), Money.ZERO);
        List<Future<?>> asked = new ArrayList<>();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Question question : questions) {
                slots.acquire();
                if (!purse.take(Side.PREMIUM)) {
                    break;
                }
                asked.add(workers.submit(() -> {
                    Money cost = Money.ZERO;
                    try {
                        Judgement said = ask(comparison, question, judge);
                        cost = said.costOrNull() == null ? Money.ZERO : said.costOrNull();
                        store.saveJudgement(
                                comparison.id(), question.item().example().position(), said);
                        return null;
                    } finally {
                        purse.put(Side.PREMIUM, cost);
                        slots.release();
                    }
                }));
            }
            int done = 0;
            for (Future<?> answer : asked) {
                waitFor(answer);
                onAsked.accept(++done);
            }
            return asked.size() < questions.size() ? RunEnd.CAP_REACHED : RunEnd.ALL_DONE;
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    private Judgement ask(Comparison comparison, Question question, Contender judge) throws InterruptedException {
        String cheap = textOf(question.item().cheap());
        String premium = textOf(question.item().premium());
        boolean cheapFirst = question.cheapFirst();
        SideState said = ComparisonCall.send(
                        dispatcher,
                        JudgeWords.request(
                                comparison.protocol().criteria(),
                                question.item().example().request(),
                                cheapFirst ? cheap : premium,
                                cheapFirst ? premium : cheap),
                        judge)
                .state();
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
            case SideState.Waiting _, SideState.Running _ -> throw new IllegalStateException("A call has ended");
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

    private static void waitFor(Future<?> answer) throws InterruptedException, ReviewException {
        try {
            answer.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case ReviewException notKept -> throw notKept;
                case InterruptedException stopped -> throw stopped;
                case null, default -> throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
