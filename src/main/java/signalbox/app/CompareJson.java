package signalbox.app;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import signalbox.core.pricing.Money;
import signalbox.core.review.CheckedReview;
import signalbox.core.review.Evidence;
import signalbox.core.review.LostCalls;
import signalbox.core.review.Review;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.Verdict;
import signalbox.core.review.VoteCounts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code signalbox compare --json} prints. */
final class CompareJson {
    /** Beyond it a double ends. */
    private static final double LARGEST_LOG = 700;

    private CompareJson() {}

    /**
     * @param leftOut lines without an expected answer that the check can read
     * @param lost calls that died with the program
     */
    static ObjectNode of(CheckedReview checked, int leftOut, LostCalls lost) {
        Evidence evidence = checked.evidence();
        VoteCounts counts = evidence.counts();
        Verdict verdict = evidence.verdict();
        ReviewTerms terms = evidence.terms();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("items", counts.total());
        json.put("better", counts.better());
        json.put("same", counts.same() + counts.bothBad());
        json.put("worse", counts.worse());
        json.put("severe", counts.severe());
        json.put("failed", checked.failed());
        json.put("verdict", verdict.wireName());
        json.put("e_switch", number(evidence.logSwitch()));
        json.put("e_keep", number(evidence.logKeep()));
        json.put("e_severe", number(evidence.logSevere()));
        json.put("lower_bound", evidence.lowerBound());
        json.put("more_needed", verdict == Verdict.SWITCH || verdict == Verdict.KEEP ? 0 : evidence.moreForSwitch());
        putCost(json, "cost_left_usd", checked.review(), Side.CHEAP);
        putCost(json, "cost_right_usd", checked.review(), Side.PREMIUM);
        json.put("both_bad", counts.bothBad());
        json.put("unfit", evidence.unfit());
        json.put("waiting", waiting(checked.review()));
        json.put("left_out", leftOut);
        json.put("lost_pairs", checked.lost());
        json.put("lost_calls", lost.total());
        json.put("margin", terms.margin());
        json.put("severe_limit", terms.severeLimit());
        json.put("alpha", terms.alpha());
        json.put("sample_hash", checked.review().comparison().sampleHash());
        return json;
    }

    /** What all calls of a side that came back cost together; empty where the cost of one is unknown. */
    static Optional<Money> cost(Review review, Side side) {
        Money sum = Money.ZERO;
        for (ReviewItem item : review.items()) {
            SideState state = item.side(side);
            if (state.ended() && !state.lost() && state.cost().isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(state.cost().orElse(Money.ZERO));
        }
        return Optional.of(sum);
    }

    private static void putCost(ObjectNode json, String name, Review review, Side side) {
        cost(review, side).ifPresentOrElse(cost -> json.put(name, cost.usd()), () -> json.putNull(name));
    }

    private static int waiting(Review review) {
        return (int) review.items().stream().filter(item -> !item.ended()).count();
    }

    /** JSON knows no infinity; evidence from thousands of examples is beyond any double. */
    private static BigDecimal number(double log) {
        if (log < LARGEST_LOG) {
            return BigDecimal.valueOf(Math.exp(log));
        }
        double tenth = log / Math.log(10);
        int power = (int) Math.floor(tenth);
        return new BigDecimal(Math.pow(10, tenth - power), new MathContext(6)).scaleByPowerOfTen(power);
    }
}
