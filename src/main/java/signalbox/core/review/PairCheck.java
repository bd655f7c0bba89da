package signalbox.core.review;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.function.Predicate;

/** A look at two answers that needs no opinion. */
public sealed interface PairCheck {
    /** What a check found; the same whichever answer stands on the left, so that it gives nothing away. */
    enum Finding {
        /** The answers agree, or both have what is looked for. */
        BOTH,
        /** One of them has what is looked for. */
        ONE,
        /** The answers differ, or neither has what is looked for. */
        NEITHER,
        /** The check says nothing of such answers. */
        NOT_APPLICABLE
    }

    /** Whether the texts are equal but for white space at their ends. */
    record SameText() implements PairCheck {}

    /** Whether both are the same JSON value, whatever its layout and the order of its fields. */
    record SameJson() implements PairCheck {}

    /** Whether the last number in each has the same value: 1,000.0 equals 1000. */
    record SameNumber() implements PairCheck {}

    /** Which of them contain a text, ignoring case. */
    record Contains(String text) implements PairCheck {}

    /** In which of them a pattern is found. */
    record Matches(Pattern pattern) implements PairCheck {}

    default Finding look(String left, String right) {
        return switch (this) {
            case SameText _ -> agreement(left.strip().equals(right.strip()));
            case SameJson _ -> ifBoth(PairCheckReading.json(left), PairCheckReading.json(right));
            case SameNumber _ -> ifBoth(PairCheckReading.lastNumber(left), PairCheckReading.lastNumber(right));
            case Contains(String text) -> having(answer -> PairCheckReading.contains(answer, text), left, right);
            case Matches(Pattern pattern) ->
                having(answer -> pattern.matcher(answer).find(), left, right);
        };
    }

    private static Finding agreement(boolean agree) {
        return agree ? Finding.BOTH : Finding.NEITHER;
    }

    private static <T> Finding ifBoth(Optional<T> left, Optional<T> right) {
        return left.isPresent() && right.isPresent() ? agreement(left.equals(right)) : Finding.NOT_APPLICABLE;
    }

    private static Finding having(Predicate<String> wanted, String left, String right) {
        boolean inLeft = wanted.test(left);
        boolean inRight = wanted.test(right);
        return inLeft == inRight ? agreement(inLeft) : Finding.ONE;
    }
}
