package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class PhraseIndexTest {
    private static List<String> found(List<String> phrases, String text) {
        FoundPhrases found = new FoundPhrases(1);
        PhraseIndex.of(List.of(phrases)).findAll(Words.of(text), found);
        return found.of(0);
    }

    @Test
    void findsWholeWordsAndPhrasesWhateverTheSignsBetween() {
        assertThat(found(List.of("try", "error", "solve for"), "Entry, terrorism: SOLVE -- for x; error!"))
                .containsExactly("solve for", "error");
    }

    @Test
    void aStarStandsForTheRestOfAWord() {
        assertThat(found(
                        List.of("analy*", "reaction mech*", "deep* dive"),
                        "Analysis of the reaction mechanism: a deeper dive"))
                .containsExactly("analysis", "reaction mechanism", "deeper dive");
    }

    @Test
    void namesOfLanguagesWithSignsAreWords() {
        assertThat(found(List.of("c++", "c#"), "C++ or C#?")).containsExactly("c++", "c#");
    }

    @Test
    void wordsOfAnyAlphabetAreFound() {
        assertThat(found(List.of("übersetz*", "перевод"), "ÜBERSETZE dies. Перевод!"))
                .containsExactly("übersetze", "перевод");
    }

    @Property
    void findsWhatLookingAtEachWordFinds(@ForAll("phrases") List<String> phrases, @ForAll("texts") String text) {
        assertThat(new TreeSet<>(found(phrases, text))).isEqualTo(new TreeSet<>(oneByOne(phrases, text)));
    }

    private static Set<String> oneByOne(List<String> phrases, String text) {
        Set<String> found = new TreeSet<>();
        List<String> words = List.of(text.split(" "));
        for (String phrase : phrases) {
            List<String> wanted = List.of(phrase.split(" "));
            for (int i = 0; i + wanted.size() <= words.size(); i++) {
                boolean fits = true;
                for (int j = 0; j < wanted.size(); j++) {
                    String one = wanted.get(j);
                    fits &= one.endsWith("*")
                            ? words.get(i + j).startsWith(one.substring(0, one.length() - 1))
                            : words.get(i + j).equals(one);
                }
                if (fits) {
                    found.add(String.join(" ", words.subList(i, i + wanted.size())));
                }
            }
        }
        return found;
    }

    @Provide
    Arbitrary<List<String>> phrases() {
        Arbitrary<String> word = Arbitraries.of("a", "ab", "abc", "b", "a*", "ab*", "b*", "ba");
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ab", "abc", "abcd", "b", "bb", "ba")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(words -> String.join(" ", words));
    }
}
