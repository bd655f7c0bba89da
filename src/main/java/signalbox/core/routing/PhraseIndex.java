package signalbox.core.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many lists of words and phrases to find in a text in one pass: a trie walked from each word on, left as soon as
 * nothing fits. Whole words only; a word that ends in {@code *} stands for all that begin so. Its time does not depend
 * on the number of phrases.
 */
final class PhraseIndex {
    private static final int ASCII = 128;

    private final char[] alphabet;
    private final int[] classOfAscii = new int[ASCII];
    private final int width;
    private final int[] next;
    private final int[] afterStar;
    private final int[] @Nullable [] whole;
    private final int[] @Nullable [] begun;
    /** The phrase that ends at a node, where every text that leads there is the same. */
    private final @Nullable String[] phrase;

    private PhraseIndex(List<Node> nodes, char[] alphabet) {
        this.alphabet = alphabet;
        Arrays.fill(classOfAscii, -1);
        for (int i = 0; i < alphabet.length && alphabet[i] < ASCII; i++) {
            classOfAscii[alphabet[i]] = i;
        }
        width = alphabet.length;
        next = new int[nodes.size() * width];
        afterStar = new int[nodes.size()];
        whole = new int[nodes.size()][];
        begun = new int[nodes.size()][];
        phrase = new String[nodes.size()];
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            int row = i * width;
            node.next.forEach((letter, child) -> next[row + Arrays.binarySearch(alphabet, letter)] = child);
            afterStar[i] = node.afterStar;
            whole[i] = arrayOrNull(node.whole);
            begun[i] = arrayOrNull(node.begun);
            phrase[i] = node.path;
        }
    }

    /** Takes what is found. */
    interface Sink {
        /** @param found as it stands in the text, in lower case */
        void found(int list, String found);
    }

    /** @param lists each a list of phrases; null for an empty one */
    static PhraseIndex of(List<? extends @Nullable List<String>> lists) {
        List<Node> nodes = new ArrayList<>(List.of(new Node("")));
        TreeMap<Character, Boolean> letters = new TreeMap<>();
        for (int list = 0; list < lists.size(); list++) {
            List<String> phrases = lists.get(list);
            for (String phrase : phrases == null ? List.<String>of() : phrases) {
                add(nodes, letters, phrase, list);
            }
        }
        char[] alphabet = new char[letters.size()];
        int filled = 0;
        for (char letter : letters.keySet()) {
            alphabet[filled++] = letter;
        }
        return new PhraseIndex(nodes, alphabet);
    }

    /** Everything in the text, in its order. */
    void findAll(Words text, Sink sink) {
        for (int i = 0; i < text.count(); i++) {
            findAt(i, text, sink);
        }
    }

    /** What the text has at one word. */
    void findAt(int word, Words text, Sink sink) {
        walk(0, text.start(word), text.start(word), text, sink);
    }

    private void walk(int from, int start, int at, Words text, Sink sink) {
        int node = from;
        int place = at;
        while (true) {
            if (begun[node] != null || afterStar[node] != 0) {
                int end = text.endOfWord(place);
                report(begun[node], null, start, end, text, sink);
                if (afterStar[node] != 0 && text.goesOn(end)) {
                    walk(afterStar[node], start, end + 1, text, sink);
                }
            }
            char letter = text.letter(place);
            if (letter == ' ') {
                report(whole[node], phrase[node], start, place, text, sink);
                if (!text.goesOn(place)) {
                    return;
                }
            }
            node = child(node, letter);
            if (node == 0) {
                return;
            }
            place++;
        }
    }

    private static void report(
            int @Nullable [] lists, @Nullable String known, int start, int end, Words text, Sink sink) {
        if (lists != null) {
            String found = known == null ? text.text(start, end) : known;
            for (int list : lists) {
                sink.found(list, found);
            }
        }
    }

    private int child(int node, char letter) {
        int column = letter < ASCII ? classOfAscii[letter] : Arrays.binarySearch(alphabet, letter);
        return column < 0 ? 0 : next[node * width + column];
    }

    private static int @Nullable [] arrayOrNull(List<Integer> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    /** A node while the trie grows; 0 stands for none, because nothing leads back to the root. */
    private static final class Node {
        final SequencedMap<Character, Integer> next = new TreeMap<>();
        final List<Integer> whole = new ArrayList<>();
        final List<Integer> begun = new ArrayList<>();
        int afterStar;

        @Nullable
        final String path;

        Node(@Nullable String path) {
            this.path = path;
        }
    }

    private static void add(List<Node> nodes, SortedMap<Character, Boolean> letters, String phrase, int list) {
        String[] words = phrase.strip().split("\\s+");
        int node = 0;
        for (int i = 0; i < words.length; i++) {
            boolean open = words[i].endsWith("*");
            boolean last = i == words.length - 1;
            for (char letter : Words.of(words[i]).toString().toCharArray()) {
                node = grow(nodes, letters, node, letter);
            }
            if (last) {
                (open ? nodes.get(node).begun : nodes.get(node).whole).add(list);
            } else if (open) {
                if (nodes.get(node).afterStar == 0) {
                    nodes.get(node).afterStar = nodes.size();
                    nodes.add(new Node(null));
                }
                node = nodes.get(node).afterStar;
            } else {
                node = grow(nodes, letters, node, ' ');
            }
        }
    }

    private static int grow(List<Node> nodes, SortedMap<Character, Boolean> letters, int node, char letter) {
        letters.put(letter, true);
        Integer known = nodes.get(node).next.get(letter);
        if (known != null) {
            return known;
        }
        nodes.get(node).next.put(letter, nodes.size());
        String path = nodes.get(node).path;
        nodes.add(new Node(path == null ? null : path + letter));
        return nodes.size() - 1;
    }
}
