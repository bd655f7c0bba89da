package signalbox.core.backtest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which patterns include which, remembered: a table of a hundred rules has thousands of pairs, of which an edit changes
 * two hundred. Most of these are told apart by one short text that has the one and not the other. Safe for use by many
 * threads.
 */
final class PatternInclusions {
    private static final int PATTERNS_KEPT = 400;
    private static final int ANSWERS_KEPT = 40_000;
    private static final int LONGEST_SEARCH = 2_000;

    private record Question(String outer, String inner) {}

    /** @param example a shortest text that has the pattern; empty where none was found soon */
    private record Known(PatternAutomaton automaton, Optional<String> example) {}

    private final Map<String, Optional<Known>> patterns = new NewestKept<>(PATTERNS_KEPT);
    private final Map<Question, Boolean> answers = new NewestKept<>(ANSWERS_KEPT);

    /** Whether all texts with the inner pattern have the outer one; false where that is not known. */
    synchronized boolean includes(String outer, String inner) {
        return answers.computeIfAbsent(new Question(outer, inner), this::answer);
    }

    private boolean answer(Question question) {
        Optional<Known> outer = patterns.computeIfAbsent(question.outer(), PatternInclusions::known);
        Optional<Known> inner = patterns.computeIfAbsent(question.inner(), PatternInclusions::known);
        return outer.isPresent()
                && inner.isPresent()
                && inner.get()
                        .example()
                        .map(text -> isIn(text, outer.get().automaton()))
                        .orElse(true)
                && new PatternInclusion(inner.get().automaton(), outer.get().automaton()).holds();
    }

    private static Optional<Known> known(String pattern) {
        try {
            PatternAutomaton automaton = PatternAutomaton.of(pattern);
            return Optional.of(new Known(automaton, example(automaton)));
        } catch (PatternCompiler.NotCompiledException notKnown) {
            return Optional.empty();
        }
    }

    private static boolean isIn(String text, PatternAutomaton automaton) {
        int state = PatternAutomaton.START;
        for (int character : text.codePoints().toArray()) {
            state = automaton.after(state, automaton.classOf(character));
            if (state == PatternAutomaton.FOUND) {
                return true;
            }
        }
        return automaton.after(state, automaton.endOfText()) == PatternAutomaton.FOUND;
    }

    /** Breadth first, so that the first text found is a shortest one. */
    private static Optional<String> example(PatternAutomaton automaton) {
        Map<Integer, String> reached = new LinkedHashMap<>(Map.of(PatternAutomaton.START, ""));
        Deque<Integer> open = new ArrayDeque<>(reached.keySet());
        int[] characters = automaton.characters().toArray();
        while (!open.isEmpty() && reached.size() < LONGEST_SEARCH && automaton.timesForgotten() == 0) {
            int state = open.removeFirst();
            String text = reached.getOrDefault(state, "");
            if (automaton.after(state, automaton.endOfText()) == PatternAutomaton.FOUND) {
                return Optional.of(text);
            }
            for (int character : characters) {
                int next = automaton.after(state, automaton.classOf(character));
                String longer = text + Character.toString(character);
                if (next == PatternAutomaton.FOUND) {
                    return Optional.of(longer);
                }
                if (reached.putIfAbsent(next, longer) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }
}
