package signalbox.core.review;

import java.time.Instant;
import java.util.List;

/**
 * The same examples through two tiers, frozen when it is made. Immutable.
 *
 * @param seed of the order of the examples and of the sides of the screen
 * @param sampleHash SHA-256, in hexadecimal, of the examples in their order and of the terms
 * @param examples in the random order of the review
 */
public record Comparison(
        long id,
        Instant created,
        Contender cheap,
        Contender premium,
        ReviewTerms terms,
        Protocol protocol,
        long seed,
        String sampleHash,
        List<Example> examples) {
    public Comparison {
        examples = List.copyOf(examples);
    }

    Comparison withId(long given) {
        return new Comparison(given, created, cheap, premium, terms, protocol, seed, sampleHash, examples);
    }

    public Contender contender(Side side) {
        return switch (side) {
            case CHEAP -> cheap;
            case PREMIUM -> premium;
        };
    }
}
