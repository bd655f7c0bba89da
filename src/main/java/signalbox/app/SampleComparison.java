package signalbox.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntPredicate;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.PracticeCaller;
import signalbox.core.review.Choice;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonRun;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Contender;
import signalbox.core.review.GivenExample;
import signalbox.core.review.Protocol;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.RunLimits;
import signalbox.core.review.RunListener;
import signalbox.core.review.Side;
import signalbox.core.review.Vote;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;

/** A comparison of simulated answers with its first votes, for pictures: the simulator answers without a pause. */
final class SampleComparison {
    private static final long SEED = 11;
    private static final List<String> PROMPTS = List.of(
            "Classify this ticket as billing, technical or other: I was charged twice for May.",
            "Is a gift card refundable? Answer yes or no.",
            "Summarize for the sales team: the client wants delivery in two parts and a later invoice.",
            "Translate to Spanish: Your parcel leaves our warehouse tomorrow.",
            "Extract the order number: Hello, where is order 48-1177? It should have come on Monday.",
            "Write two lines that thank a customer for reporting a mistake on our website.",
            "What is the difference between a quote and an invoice?",
            "Classify the mood as calm, annoyed or angry: This is the third time I write to you!");
    private static final List<String> TICKETS = List.of(
            "I was charged twice for May.",
            "The app closes when I open the map.",
            "Please change the name on my account.",
            "My invoice lacks the VAT number.",
            "The export stops at row 1,000.",
            "Do you have an office in Lyon?",
            "The discount code was refused.",
            "Nothing loads since this morning.");
    private static final List<Choice> VOTES = List.of(Choice.SAME, Choice.SAME, Choice.RIGHT, Choice.SAME, Choice.LEFT);

    private SampleComparison() {}

    /** The cheapest tier of the table against its default tier. */
    static Comparison create(ComparisonStore store, RoutingTable table) throws ReviewException, InterruptedException {
        Comparison comparison = answered(store, table, given(1), Protocol.PLAIN);
        voteOnSome(store, comparison);
        return comparison;
    }

    static void voteOnSome(ComparisonStore store, Comparison comparison) throws ReviewException {
        for (int position = 0; position < VOTES.size(); position++) {
            vote(store, comparison, position, VOTES.get(position));
        }
    }

    /** The prompts so many times over, of which some have their answers. */
    static Comparison begun(ComparisonStore store, RoutingTable table, int times, IntPredicate answered)
            throws ReviewException, InterruptedException {
        Comparison whole = answered(store, table, given(times), Protocol.PLAIN);
        Review review = store.load(whole.id());
        store.delete(whole.id());
        Comparison begun = waiting(store, table, given(times), Protocol.PLAIN);
        for (ReviewItem item : review.items()) {
            int position = item.example().position();
            for (Side side : Side.values()) {
                if (answered.test(position)) {
                    store.saveState(begun.id(), position, side, item.side(side));
                }
            }
        }
        return begun;
    }

    /** Tickets to be classified, so many times over, each time a little different. */
    static List<GivenExample> tickets(int times) {
        List<GivenExample> given = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            int shop = round + 1;
            TICKETS.forEach(ticket -> given.add(GivenExample.of(ChatRequest.ofPrompt(
                    "Classify this ticket of shop " + shop + " as billing, technical or other: " + ticket,
                    RoutingHints.NONE))));
        }
        return given;
    }

    /** Lets what is still waiting, a few calls at most, go out at once and never come back: the program was killed. */
    static void die(ComparisonStore store, Comparison comparison) throws ReviewException, InterruptedException {
        long waiting = store.load(comparison.id()).items().stream()
                .mapToLong(
                        item -> (item.cheap().ended() ? 0 : 1) + (item.premium().ended() ? 0 : 1))
                .sum();
        var underWay = new CountDownLatch(Math.toIntExact(waiting));
        CallDispatcher dead = (request, source, stream, listener) -> {
            underWay.countDown();
            underWay.await();
            throw new IllegalStateException("The program has died");
        };
        try {
            new ComparisonRun(dead, store, RunLimits.USUAL).run(comparison.id(), Set.of(), RunListener.NONE);
        } catch (IllegalStateException died) {
            // As it was to be.
        }
    }

    /** The prompts, so many times over, each time a little different. */
    static List<GivenExample> given(int times) {
        List<GivenExample> given = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            String addition = round == 0 ? "" : " (case " + (round + 1) + ")";
            PROMPTS.forEach(
                    prompt -> given.add(GivenExample.of(ChatRequest.ofPrompt(prompt + addition, RoutingHints.NONE))));
        }
        return given;
    }

    /** The cheapest tier of the table against its default tier, nothing sent yet. */
    static Comparison waiting(ComparisonStore store, RoutingTable table, List<GivenExample> given, Protocol protocol)
            throws ReviewException {
        return store.create(
                contender(table, table.tiers().getFirst().name()),
                contender(table, table.defaultTier()),
                ReviewTerms.USUAL,
                protocol,
                given,
                SEED);
    }

    static void vote(ComparisonStore store, Comparison comparison, int position, Choice choice) throws ReviewException {
        store.saveVote(comparison.id(), position, new Vote(choice, false, true, Instant.now()));
    }

    /** The same with every answer. */
    static Comparison answered(ComparisonStore store, RoutingTable table, List<GivenExample> given, Protocol protocol)
            throws ReviewException, InterruptedException {
        Comparison comparison = waiting(store, table, given, protocol);
        var router = new Router(table, PriceBook.NONE, Wiring.TOKENS);
        PracticeCaller caller = new PracticeCaller(Wiring.TOKENS, time -> {});
        new ComparisonRun(Wiring.dispatcher(router, PriceBook.NONE, caller, call -> 0), store, RunLimits.USUAL)
                .run(comparison.id(), Set.of(), RunListener.NONE);
        return comparison;
    }

    private static Contender contender(RoutingTable table, String tier) {
        return new Contender(tier, table.requireTier(tier).model());
    }
}
