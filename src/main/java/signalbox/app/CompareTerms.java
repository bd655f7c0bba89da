package signalbox.app;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.review.Contender;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.RunLimits;

/** What {@code signalbox compare} is held to: what a verdict takes and what a run may take. */
final class CompareTerms {
    @Option(names = "--cap", paramLabel = "USD", description = "Send nothing that would take the cost over this.")
    @Nullable
    BigDecimal cap;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            defaultValue = "0.10",
            description = "How much worse is still good enough (default: ${DEFAULT-VALUE}).")
    double margin = ReviewTerms.USUAL.margin();

    @Option(
            names = "--severe-limit",
            paramLabel = "SHARE",
            defaultValue = "0.05",
            description = "Which share of severe cases is too many (default: ${DEFAULT-VALUE}).")
    double severeLimit = ReviewTerms.USUAL.severeLimit();

    @Option(
            names = "--candidates",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many left tiers are compared with the same right one at once; each is held to alpha/K"
                    + " (default: ${DEFAULT-VALUE}).")
    int candidates = 1;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "8",
            description = "Most calls at once (default: ${DEFAULT-VALUE}).")
    int parallel = 8;

    /** @param prices of the contenders, without which no cap can be kept */
    RunLimits limits(PriceBook prices, Contender... contenders) throws UserException {
        if (parallel < 1) {
            throw new UserException("--parallel takes a whole number of at least 1, not " + parallel + ".");
        }
        if (cap == null) {
            return new RunLimits(parallel, null);
        }
        if (cap.signum() < 0) {
            throw new UserException("--cap takes an amount of US dollars, such as 2.50, not " + cap + ".");
        }
        for (Contender contender : contenders) {
            if (prices.priceOf(contender.model()).isEmpty()) {
                throw new UserException("The price of " + contender.model()
                        + " is unknown, so that no cap can be kept: add it to the tier in the routing table, or leave"
                        + " --cap out.");
            }
        }
        return new RunLimits(parallel, new Money(cap));
    }

    /** @param given how many examples are given */
    ReviewTerms terms(int given) throws UserException {
        if (candidates < 1) {
            throw new UserException("--candidates takes a whole number of at least 1, not " + candidates + ".");
        }
        try {
            // All that was given is judged: without another example there is no cap to come to.
            return new ReviewTerms(margin, severeLimit, ReviewTerms.USUAL.alpha(), Math.addExact(given, 1))
                    .among(candidates);
        } catch (IllegalArgumentException wrong) {
            throw new UserException(wrong.getMessage() + ".", wrong);
        }
    }
}
