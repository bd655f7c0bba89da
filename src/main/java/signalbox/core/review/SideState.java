package signalbox.core.review;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;

/** How far one side of one example is. */
public sealed interface SideState {
    /** Not sent yet, or stopped before it ended. */
    record Waiting() implements SideState {}

    /** Being sent; never kept. */
    record Running() implements SideState {}

    /**
     * The contender's own answer.
     *
     * @param costOrNull of the whole call; null where unknown
     * @param latency of the whole call
     * @param callId in the call log
     * @param simulated whether the practice simulator answered
     * @param reused whether it was kept from an earlier comparison and not paid for again
     * @param version the model's name as the provider gave it, often a dated form; empty where unknown
     */
    record Answered(
            ModelRef model,
            String text,
            @Nullable Usage usageOrNull,
            @Nullable Money costOrNull,
            Duration latency,
            long callId,
            boolean simulated,
            boolean reused,
            String version)
            implements SideState {
        public Answered(
                ModelRef model,
                String text,
                @Nullable Usage usageOrNull,
                @Nullable Money costOrNull,
                Duration latency,
                long callId,
                boolean simulated) {
            this(model, text, usageOrNull, costOrNull, latency, callId, simulated, false, "");
        }

        /** Another text under another model's name, with the cost and time of what stands beside it. */
        Answered disguised(ModelRef as, String otherText, SideState like) {
            SideState.Answered facts = like.answer().orElse(this);
            return new Answered(
                    as, otherText, facts.usageOrNull, facts.costOrNull, facts.latency, callId, simulated, true, "");
        }

        public Optional<Usage> usage() {
            return Optional.ofNullable(usageOrNull);
        }
    }

    /**
     * No answer, or one that is not the contender's.
     *
     * @param brief why, in a few words
     * @param sentence why and what to do, for the reader
     * @param costOrNull of the whole call; null where unknown
     */
    record Failed(String brief, String sentence, @Nullable Money costOrNull, Duration latency) implements SideState {}

    /**
     * Sent by a program that ended before the answer came. What became of it is unknown, and it may have been paid, so that
     * it is not sent again unless someone asks for it.
     */
    record Lost() implements SideState {}

    /** Whether nothing more comes unless it is asked for again. */
    default boolean ended() {
        return switch (this) {
            case Answered _, Failed _, Lost _ -> true;
            case Waiting _, Running _ -> false;
        };
    }

    default Optional<Answered> answer() {
        return this instanceof Answered answered ? Optional.of(answered) : Optional.empty();
    }

    default boolean failed() {
        return this instanceof Failed;
    }

    default boolean lost() {
        return this instanceof Lost;
    }

    /** What was paid for it in this comparison; nothing for an answer that was kept from an earlier one. */
    default Optional<Money> paid() {
        return this instanceof Answered answered && answered.reused() ? Optional.of(Money.ZERO) : cost();
    }

    /** What it cost so far; empty where unknown or where nothing was sent. */
    default Optional<Money> cost() {
        return switch (this) {
            case Answered answered -> Optional.ofNullable(answered.costOrNull());
            case Failed failed -> Optional.ofNullable(failed.costOrNull());
            case Waiting _, Running _, Lost _ -> Optional.empty();
        };
    }
}
