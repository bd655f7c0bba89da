package signalbox.core.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.core.pricing.Money;

/**
 * A review in which a judge model has an opinion too. The operator's own vote always counts before the judge's; where the
 * judge contradicts itself and nobody votes, the worse reading counts. The judge alone never passes the gate: the operator
 * must have voted on a part of what it judged, which the random order of the examples makes a random part.
 *
 * @param opinions by position; only examples to which it gave a readable answer in both orders
 * @param unread answers that could not be read, or did not come; they say nothing, and are asked for again the next time
 * @param cost of all its calls, as far as it is known
 */
public record JudgedReview(Review review, Map<Integer, JudgeOpinion> opinions, List<Judgement> unread, Money cost) {
    private static final int FEWEST_CONFIRMED = 20;

    public JudgedReview {
        opinions = Map.copyOf(opinions);
        unread = List.copyOf(unread);
    }

    public static JudgedReview of(Review review, Map<Integer, List<Judgement>> judgements) {
        Map<Integer, JudgeOpinion> opinions = new HashMap<>();
        List<Judgement> unread = new ArrayList<>();
        Money cost = Money.ZERO;
        for (Map.Entry<Integer, List<Judgement>> said : judgements.entrySet()) {
            Judgement cheapFirst = null;
            Judgement premiumFirst = null;
            for (Judgement judgement : said.getValue()) {
                if (judgement.outcome().isEmpty()) {
                    unread.add(judgement);
                } else if (judgement.cheapFirst()) {
                    cheapFirst = judgement;
                } else {
                    premiumFirst = judgement;
                }
                cost = cost.plus(judgement.costOrNull() == null ? Money.ZERO : judgement.costOrNull());
            }
            if (cheapFirst != null && premiumFirst != null) {
                opinions.put(said.getKey(), new JudgeOpinion(cheapFirst, premiumFirst));
            }
        }
        return new JudgedReview(review, opinions, unread, cost);
    }

    /**
     * How often the judge's consistent opinion and the operator's vote lead to the same side.
     *
     * @param low lower end of Wilson's interval at 95 %
     * @param high its upper end
     */
    public record Agreement(int both, int agreed, double low, double high) {
        private static final double Z = 1.959964;

        static Agreement of(int both, int agreed) {
            if (both == 0) {
                return new Agreement(0, 0, 0, 1);
            }
            double share = (double) agreed / both;
            double spread = Z * Z / both;
            double middle = (share + spread / 2) / (1 + spread);
            double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / both + spread / (4 * both));
            return new Agreement(both, agreed, Math.max(0, middle - half), Math.min(1, middle + half));
        }
    }

    public Agreement agreement() {
        int both = 0;
        int agreed = 0;
        for (ReviewItem item : review.items()) {
            Optional<Outcome> judged = opinionOn(item).flatMap(JudgeOpinion::outcome);
            Optional<Outcome> voted = item.canBeJudged() && item.vote().isPresent() ? item.outcome() : Optional.empty();
            if (judged.isPresent() && voted.isPresent()) {
                both++;
                agreed += Math.signum(judged.get().difference())
                                == Math.signum(voted.get().difference())
                        ? 1
                        : 0;
            }
        }
        return Agreement.of(both, agreed);
    }

    /** Positions on which the judge contradicts itself and the operator has not voted: the operator's queue. */
    public List<Integer> queue() {
        return review.items().stream()
                .filter(item -> item.outcome().isEmpty())
                .filter(item ->
                        opinionOn(item).filter(said -> said.outcome().isEmpty()).isPresent())
                .map(item -> item.example().position())
                .toList();
    }

    /** How an example counts on which the judge contradicts itself and nobody has voted. */
    public enum Reading {
        /** As a half step worse: this one counts. */
        WORSE,
        /** As a tie: shown beside it. */
        TIE;

        private Outcome outcome() {
            return this == WORSE ? Outcome.WORSE : Outcome.SAME;
        }
    }

    /** What an example says of the cheap side, by vote, else by judge. */
    public Optional<Outcome> outcomeOf(ReviewItem item) {
        return outcomeOf(item, Reading.WORSE);
    }

    private Optional<Outcome> outcomeOf(ReviewItem item, Reading reading) {
        return item.outcome()
                .or(() -> opinionOn(item).map(said -> said.outcome().orElse(reading.outcome())));
    }

    /** Of the reading that counts. */
    public Evidence evidence() {
        return evidence(Reading.WORSE);
    }

    public Evidence evidence(Reading reading) {
        List<Outcome> outcomes = new ArrayList<>();
        int severe = 0;
        for (ReviewItem item : review.items()) {
            if (item.example().isControl()) {
                continue;
            }
            Optional<Outcome> outcome = outcomeOf(item, reading);
            outcome.ifPresent(outcomes::add);
            boolean judgedSevere = item.outcome().isEmpty()
                    && outcome.map(Outcome::isWorse).orElse(false)
                    && opinionOn(item).map(JudgeOpinion::severe).orElse(false);
            severe += item.isSevere() || judgedSevere ? 1 : 0;
        }
        return new Evidence(VoteCounts.of(outcomes, severe), review.comparison().terms());
    }

    /** Whether the operator has confirmed enough of it for its opinions to decide anything. */
    public boolean isConfirmed() {
        return agreement().both() >= Math.min(FEWEST_CONFIRMED, opinions.size()) && !opinions.isEmpty();
    }

    /** With the judge's opinions; needs more where the operator has not confirmed enough of them. */
    public Verdict verdict() {
        return isConfirmed() ? verdict(Reading.WORSE) : Verdict.NEED_MORE;
    }

    /** What a reading comes to, confirmed or not. A reviewer who misses harm confirms nothing that could switch. */
    public Verdict verdict(Reading reading) {
        Verdict verdict = evidence(reading).verdict();
        boolean missesHarm = ControlScore.of(review.items()).missesHarm();
        return verdict == Verdict.SWITCH && missesHarm ? Verdict.UNFIT : verdict;
    }

    private Optional<JudgeOpinion> opinionOn(ReviewItem item) {
        return Optional.ofNullable(opinions.get(item.example().position()));
    }
}
