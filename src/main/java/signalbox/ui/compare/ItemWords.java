package signalbox.ui.compare;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.Role;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.review.Comparison;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.Vote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Examples, states and votes in words. */
final class ItemWords {
    private ItemWords() {}

    /** The prompt as one line. */
    static String line(ChatRequest request) {
        return request.lastUserText().strip().replaceAll("\\s+", " ");
    }

    /** The whole prompt; a conversation with the speaker before each message. */
    static String prompt(ChatRequest request) {
        if (request.messages().size() == 1 && request.messages().getFirst().role() == Role.USER) {
            return request.text();
        }
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : request.messages()) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(message.role().wireName())
                    .append(": ")
                    .append(message.text());
        }
        return text.toString();
    }

    static String state(SideState state) {
        return switch (state) {
            case SideState.Waiting _ -> Strings.text("compare.state.waiting");
            case SideState.Running _ -> Strings.text("compare.state.running");
            case SideState.Answered _ -> Strings.text("compare.state.answered");
            case SideState.Lost _ -> Strings.text("compare.state.lost");
            case SideState.Failed failed -> Strings.text("compare.state.failed", failed.brief());
        };
    }

    /** What an example says of the cheap side; empty where it says nothing yet. */
    static String outcome(ReviewItem item) {
        if (item.isSkipped()) {
            return Strings.text("compare.outcome.skipped");
        }
        return item.outcome().map(ItemWords::outcome).orElse("");
    }

    static String outcome(Outcome outcome) {
        return Strings.text("compare.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** Model, cost, latency and tokens of an answer in a line. */
    static String facts(SideState.Answered answer) {
        String cost = Optional.ofNullable(answer.costOrNull())
                .map(Formats::money)
                .orElseGet(() -> Strings.text("compare.answer.costUnknown"));
        String facts = answer.model().modelId() + " · " + cost + " · " + Formats.duration(answer.latency());
        return answer.usage()
                .map(Usage::completionTokens)
                .map(tokens -> facts + " · " + Strings.text("compare.answer.tokens", tokens))
                .orElse(facts);
    }

    /** What the newest vote said, with the sides told. */
    static String lastVote(ReviewItem item, Comparison comparison) {
        String number = Formats.count(item.example().position() + 1L);
        if (item.isSkipped()) {
            return Strings.text("compare.last.skipped", number);
        }
        String said = said(item, comparison);
        boolean severe = item.vote().map(Vote::severe).orElse(false);
        return Strings.text(
                "compare.last.vote",
                number,
                severe ? Strings.text("compare.last.severe", said) : said,
                side(item, item.example().left(), comparison),
                side(item, item.example().right(), comparison));
    }

    /** What the vote says of the cheap tier by its name: "nano much better". */
    static String said(ReviewItem item, Comparison comparison) {
        return item.outcome()
                .map(outcome -> Strings.text(
                        "compare.said." + outcome.name().toLowerCase(Locale.ROOT),
                        comparison.cheap().tier()))
                .orElse("");
    }

    private static String side(ReviewItem item, Side side, Comparison comparison) {
        SideState state = item.side(side);
        String cost = state.cost().map(Formats::money).orElseGet(Formats::unknown);
        String latency = state.answer()
                .map(SideState.Answered::latency)
                .map(Formats::duration)
                .orElse("");
        return comparison.contender(side).tier() + " (" + cost + ", " + latency + ")";
    }

    static Optional<Money> cost(ReviewItem item, Side side) {
        return item.side(side).cost();
    }

    static Optional<Duration> latency(ReviewItem item, Side side) {
        return item.side(side).answer().map(SideState.Answered::latency);
    }

    static Optional<Integer> length(ReviewItem item, Side side) {
        return item.side(side).answer().map(answer -> answer.text().length());
    }
}
