package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import signalbox.core.review.WordDiff.Kind;
import signalbox.core.review.WordDiff.Segment;

final class WordDiffTest {
    @Test
    void marksTheWordsThatDiffer() {
        WordDiff diff = WordDiff.of("The red train left at 9.", "The blue train left at 9:30.");

        assertThat(diff.left())
                .containsExactly(
                        new Segment(Kind.SAME, "The "),
                        new Segment(Kind.LEFT_ONLY, "red "),
                        new Segment(Kind.SAME, "train left at 9."));
        assertThat(diff.right())
                .containsExactly(
                        new Segment(Kind.SAME, "The "),
                        new Segment(Kind.RIGHT_ONLY, "blue "),
                        new Segment(Kind.SAME, "train left at 9"),
                        new Segment(Kind.RIGHT_ONLY, ":30"),
                        new Segment(Kind.SAME, "."));
    }

    @Test
    void seesNoDifferenceInWhiteSpace() {
        assertThat(WordDiff.of("  one\ttwo \n", "one two").isSame()).isTrue();
        assertThat(WordDiff.of("one two", "one  three").isSame()).isFalse();
    }

    @Test
    void knowsLettersOfAllScripts() {
        assertThat(WordDiff.of("über Köln", "über Bonn").left())
                .containsExactly(new Segment(Kind.SAME, "über "), new Segment(Kind.LEFT_ONLY, "Köln"));
    }

    @Test
    void comparesLongTextsThatShareNothing() {
        String left = "a ".repeat(6000);
        String right = "b ".repeat(6000);

        assertThat(WordDiff.of(left, right).left()).containsExactly(new Segment(Kind.LEFT_ONLY, left));
    }

    @Property(tries = 300)
    void givesBothTextsBack(
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'c') String words,
            @ForAll @StringLength(max = 40) String anything) {
        String left = words.replace('c', ' ');
        WordDiff diff = WordDiff.of(left, anything);

        assertThat(joined(diff.left())).isEqualTo(left);
        assertThat(joined(diff.right())).isEqualTo(anything);
    }

    private static String joined(List<Segment> segments) {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
