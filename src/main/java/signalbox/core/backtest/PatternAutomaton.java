package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import signalbox.core.backtest.PatternProgram.Look;
import signalbox.core.backtest.PatternProgram.Step;

/**
 * A deterministic automaton that tells whether a pattern is anywhere in a text, made from the pattern's as far as texts
 * need it (the "lazy DFA" of Cox, "Regular Expression Matching in the Wild"). States are
 * numbered from 0; where they become too many they are forgotten and made anew. For one thread.
 */
final class PatternAutomaton {
    static final int START = 0;
    /** In place of a state: the pattern was found. */
    static final int FOUND = -2;

    private static final int UNKNOWN = -1;

    private static final int MOST_STATES = 4_000;

    /** What stood before. */
    private enum Before {
        START,
        WORD,
        NEW_LINE,
        OTHER
    }

    private record State(BitSet steps, Before before) {}

    private static final State BEGINNING = new State(new BitSet(), Before.START);

    private final List<Step> program;
    private final CharacterClasses classes;
    private final int[] ofAscii;
    private final int width;
    private final boolean looksAtWords;
    private final boolean looksAtLines;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private int[] next = new int[0];
    private int[] kept = new int[0];
    private long forgotten;

    private PatternAutomaton(List<Step> program) {
        this.program = program;
        List<CharacterSet> sets = new ArrayList<>();
        boolean words = false;
        boolean lines = false;
        for (Step step : program) {
            switch (step) {
                case Step.Read read -> sets.add(read.set());
                case Step.Around around -> {
                    words |= around.look() == Look.WORD_BOUNDARY || around.look() == Look.NO_WORD_BOUNDARY;
                    lines |= around.look() == Look.LINE_START;
                }
                case Step.Fork _, Step.Accept _ -> {}
            }
        }
        classes = new CharacterClasses(sets);
        ofAscii = classes.ofAscii();
        width = classes.count() + 1;
        looksAtWords = words;
        looksAtLines = lines;
        number(BEGINNING);
    }

    static PatternAutomaton of(String pattern) throws PatternCompiler.NotCompiledException {
        return new PatternAutomaton(PatternCompiler.compile(pattern));
    }

    /** How often the states were forgotten; a pattern that does so often is better run by RE2/J. */
    long timesForgotten() {
        return forgotten;
    }

    /** @param inUse states that are needed even where all others are forgotten; changed where they get other numbers */
    void keep(int[] inUse) {
        kept = inUse;
    }

    /** The class of each ASCII character; not to be changed. */
    int[] ofAscii() {
        return ofAscii;
    }

    int classOf(int codePoint) {
        return classes.of(codePoint);
    }

    /** In place of a class: the text's end. */
    int endOfText() {
        return width - 1;
    }

    /** The state after a character of a class, or {@link #FOUND}. */
    int after(int state, int characterClass) {
        int known = next[state * width + characterClass];
        return known == UNKNOWN ? make(state, characterClass) : known;
    }

    /** One character of each class that the pattern tells apart. */
    IntStream characters() {
        return IntStream.range(0, classes.count()).map(classes::member).filter(Character::isValidCodePoint);
    }

    private int make(int from, int characterClass) {
        State state = states.get(from);
        boolean end = characterClass == width - 1;
        int character = end ? -1 : classes.member(characterClass);
        BitSet reached = closure(state, character);
        int result;
        if (reached.get(0)) {
            result = FOUND;
        } else if (end) {
            result = START;
        } else {
            BitSet after = new BitSet();
            for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
                if (program.get(i) instanceof Step.Read read && read.set().contains(character)) {
                    after.set(read.next());
                }
            }
            State following = new State(after, kind(character));
            if (states.size() >= MOST_STATES && !numbers.containsKey(following)) {
                forget();
                return number(following);
            }
            result = number(following);
        }
        next[from * width + characterClass] = result;
        return result;
    }

    /** All steps reached before the character, by way of forks and of looks that are true; step 0 accepts. */
    private BitSet closure(State state, int character) {
        BitSet reached = new BitSet();
        int[] open = new int[program.size() * 2 + state.steps().cardinality() + 1];
        int count = 0;
        open[count++] = program.size() - 1;
        for (int i = state.steps().nextSetBit(0); i >= 0; i = state.steps().nextSetBit(i + 1)) {
            open[count++] = i;
        }
        while (count > 0) {
            int at = open[--count];
            if (reached.get(at)) {
                continue;
            }
            reached.set(at);
            switch (program.get(at)) {
                case Step.Fork(int one, int other) -> {
                    open[count++] = other;
                    open[count++] = one;
                }
                case Step.Around(Look look, int after) -> {
                    if (isTrue(look, state.before(), character)) {
                        open[count++] = after;
                    }
                }
                case Step.Read _, Step.Accept _ -> {}
            }
        }
        return reached;
    }

    private static boolean isTrue(Look look, Before before, int character) {
        boolean boundary = (before == Before.WORD) != (character >= 0 && CharacterSet.WORD.contains(character));
        return switch (look) {
            case WORD_BOUNDARY -> boundary;
            case NO_WORD_BOUNDARY -> !boundary;
            case TEXT_START -> before == Before.START;
            case TEXT_END -> character < 0;
            case LINE_START -> before == Before.START || before == Before.NEW_LINE;
            case LINE_END -> character < 0 || character == '\n';
        };
    }

    /** What a character is to those who look back; where nobody asks, all are alike. */
    private Before kind(int character) {
        if (looksAtLines && character == '\n') {
            return Before.NEW_LINE;
        }
        return looksAtWords && CharacterSet.WORD.contains(character) ? Before.WORD : Before.OTHER;
    }

    private int number(State state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        int number = states.size();
        numbers.put(state, number);
        states.add(state);
        if (next.length < states.size() * width) {
            int before = next.length;
            next = Arrays.copyOf(next, Math.max(16 * width, before * 2));
            Arrays.fill(next, before, next.length, UNKNOWN);
        }
        return number;
    }

    private void forget() {
        forgotten++;
        List<State> needed =
                Arrays.stream(kept).mapToObj(state -> states.get(state)).toList();
        numbers.clear();
        states.clear();
        Arrays.fill(next, UNKNOWN);
        number(BEGINNING);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = number(needed.get(i));
        }
    }
}
