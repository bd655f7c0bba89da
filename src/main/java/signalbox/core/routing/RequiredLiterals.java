package signalbox.core.routing;

import java.util.Collection;
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
 */
public record RequiredLiterals(
        @Nullable Set<String> exact,
        @Nullable Set<String> ends,
        @Nullable Set<String> required) {
    private static final int MOST_ALTERNATIVES = 64;
    private static final int SHORTEST_LITERAL = 2;

    static final RequiredLiterals ANYTHING = new RequiredLiterals(null, null, null);
    static final RequiredLiterals NOTHING = exactly("");

    /** Folded literals one of which must occur; empty where the pattern has to be run on every text. */
    public static Optional<Set<String>> of(String pattern) {
        try {
            return Optional.ofNullable(new PatternReader(pattern).read().best());
        } catch (PatternReader.NotUnderstoodException unknown) {
            return Optional.empty();
        }
    }

    /** The same for characters that ignoring case takes for one, such as K and the Kelvin sign. */
    public static char fold(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    static RequiredLiterals exactly(String literal) {
        return new RequiredLiterals(Set.of(literal), null, null);
    }

    /** This part, then the other. */
    RequiredLiterals then(RequiredLiterals next) {
        Set<String> both = exact == null || next.exact == null ? null : product(exact, next.exact);
        if (both != null) {
            return new RequiredLiterals(both, null, null);
        }
        Set<String> known = better(best(), next.best());
        if (next.exact == null) {
            return new RequiredLiterals(null, next.ends, known);
        }
        Set<String> mine = exact == null ? ends : exact;
        Set<String> longer = mine == null ? null : product(mine, next.exact);
        Set<String> newEnds = longer == null ? next.exact : longer;
        return new RequiredLiterals(null, newEnds, better(known, useful(newEnds)));
    }

    /** This part or the other. */
    RequiredLiterals or(RequiredLiterals other) {
        Set<String> either = exact == null || other.exact == null ? null : union(exact, other.exact);
        Set<String> mine = best();
        Set<String> theirs = other.best();
        return new RequiredLiterals(either, null, mine == null || theirs == null ? null : union(mine, theirs));
    }

    /** This part or nothing. */
    RequiredLiterals optional() {
        return new RequiredLiterals(exact == null ? null : union(exact, Set.of("")), null, null);
    }

    /** This part once or more. */
    RequiredLiterals repeated() {
        return new RequiredLiterals(null, null, best());
    }

    /** The literals to look for, whichever way they are known. */
    @Nullable
    Set<String> best() {
        return better(useful(exact), required);
    }

    private static @Nullable Set<String> useful(@Nullable Set<String> literals) {
        return literals != null && shortest(literals) >= SHORTEST_LITERAL ? literals : null;
    }

    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Stream.of(one, other)
                .max(Comparator.comparingInt(RequiredLiterals::shortest)
                        .thenComparing(Collection::size, Comparator.reverseOrder()))
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
