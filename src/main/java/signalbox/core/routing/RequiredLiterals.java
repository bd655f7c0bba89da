package signalbox.core.routing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Literals one of which must occur in any text that a pattern matches, found by reading the pattern: the idea of RE2's
 * prefilter (Cox, "Regular Expression Matching with a Trigram Index"). Careful rather than clever: of what it does not
 * understand it says that nothing is required.
 *
 * @param exact all strings that the part matches, folded; null where they are too many or unknown
 * @param ends strings with one of which every match ends, where {@code exact} is not known; null where unknown
 * @param required one of these occurs in every match; null where nothing is known to be required
 * @param longest the most UTF-16 units that a match may have; {@link #ENDLESS} where there is no bound, or where what
 *     comes after the match matters
 */
public record RequiredLiterals(
        @Nullable Set<String> exact,
        @Nullable Set<String> ends,
        @Nullable Within required,
        long longest) {
    /** Longer than any text. */
    static final long ENDLESS = 1L << 32;

    /**
     * @param literals one of which occurs in every match
     * @param reach the most UTF-16 units from the start of a match to the end of the first of them in it
     */
    record Within(Set<String> literals, long reach) {}

    private static final int MOST_ALTERNATIVES = 64;
    private static final int SHORTEST_LITERAL = 2;

    static final RequiredLiterals NOTHING = exactly("");
    static final RequiredLiterals ANYTHING = new RequiredLiterals(null, null, null, ENDLESS);

    /** One character, which may be a pair of units. */
    static final RequiredLiterals ANY_CHARACTER = new RequiredLiterals(null, null, null, 2);

    /** Nothing, but only at the end of the text or line. */
    static final RequiredLiterals END = new RequiredLiterals(Set.of(""), null, null, ENDLESS);

    /** Folded literals one of which must occur; empty where the pattern has to be run on every text. */
    public static Optional<Set<String>> of(String pattern) {
        return Optional.ofNullable(read(pattern).best()).map(Within::literals);
    }

    /** What is known of a pattern that compiles. */
    static RequiredLiterals read(String pattern) {
        try {
            return new PatternReader(pattern).read();
        } catch (PatternReader.NotUnderstoodException unknown) {
            return ANYTHING;
        }
    }

    /** The same for characters that ignoring case takes for one, such as K and the Kelvin sign. */
    public static char fold(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    static RequiredLiterals exactly(String literal) {
        return new RequiredLiterals(Set.of(literal), null, null, literal.length());
    }

    /** This part, then the other. */
    RequiredLiterals then(RequiredLiterals next) {
        long whole = bounded(longest + next.longest);
        Set<String> both = exact == null || next.exact == null ? null : product(exact, next.exact);
        if (both != null) {
            return new RequiredLiterals(both, null, null, whole);
        }
        Within theirs = next.best();
        Within known = better(
                best(), theirs == null ? null : new Within(theirs.literals(), bounded(longest + theirs.reach())));
        if (next.exact == null) {
            return new RequiredLiterals(null, next.ends, known, whole);
        }
        Set<String> mine = exact == null ? ends : exact;
        Set<String> longer = mine == null ? null : product(mine, next.exact);
        Set<String> newEnds = longer == null ? next.exact : longer;
        return new RequiredLiterals(null, newEnds, better(known, useful(newEnds, whole)), whole);
    }

    /** This part or the other. */
    RequiredLiterals or(RequiredLiterals other) {
        Set<String> either = exact == null || other.exact == null ? null : union(exact, other.exact);
        Within mine = best();
        Within theirs = other.best();
        Set<String> all = mine == null || theirs == null ? null : union(mine.literals(), theirs.literals());
        return new RequiredLiterals(
                either,
                null,
                mine == null || theirs == null || all == null
                        ? null
                        : new Within(all, Math.max(mine.reach(), theirs.reach())),
                Math.max(longest, other.longest));
    }

    /** This part or nothing. */
    RequiredLiterals optional() {
        return new RequiredLiterals(exact == null ? null : union(exact, Set.of("")), null, null, longest);
    }

    /** This part once or more, at most so many times. */
    RequiredLiterals repeated(long most) {
        return new RequiredLiterals(null, null, best(), longest == 0 ? 0 : bounded(longest * most));
    }

    /** This part any number of times up to this one, or not at all. */
    RequiredLiterals perhaps(long most) {
        return new RequiredLiterals(null, null, null, longest == 0 ? 0 : bounded(longest * most));
    }

    /** The literals to look for, whichever way they are known. */
    @Nullable
    Within best() {
        return better(useful(exact, longest), required);
    }

    private static long bounded(long length) {
        return Math.min(ENDLESS, length);
    }

    private static @Nullable Within useful(@Nullable Set<String> literals, long reach) {
        return literals != null && shortest(literals) >= SHORTEST_LITERAL ? new Within(literals, reach) : null;
    }

    private static @Nullable Within better(@Nullable Within one, @Nullable Within other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stream.of(one, other)
                .max(Comparator.comparingInt((Within within) -> shortest(within.literals()))
                        .thenComparing(within -> within.literals().size(), Comparator.reverseOrder())
                        .thenComparing(Within::reach, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int shortest(Set<String> literals) {
        return literals.stream().mapToInt(String::length).min().orElse(0);
    }

    private static @Nullable Set<String> product(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > MOST_ALTERNATIVES) {
            return null;
        }
        Set<String> joined = new HashSet<>();
        heads.forEach(head -> tails.forEach(tail -> joined.add(head + tail)));
        return joined;
    }

    private static @Nullable Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all.size() > MOST_ALTERNATIVES ? null : all;
    }
}
