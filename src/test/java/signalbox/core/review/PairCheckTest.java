package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static signalbox.core.review.PairCheck.Finding.BOTH;
import static signalbox.core.review.PairCheck.Finding.NEITHER;
import static signalbox.core.review.PairCheck.Finding.NOT_APPLICABLE;
import static signalbox.core.review.PairCheck.Finding.ONE;

import com.google.re2j.Pattern;
import org.junit.jupiter.api.Test;

final class PairCheckTest {
    @Test
    void ignoresWhiteSpaceAtTheEndsOfATextOnly() {
        assertThat(new PairCheck.SameText().look("yes\n", "yes")).isEqualTo(BOTH);
        assertThat(new PairCheck.SameText().look("y es", "yes")).isEqualTo(NEITHER);
    }

    @Test
    void comparesJsonByValue() {
        var check = new PairCheck.SameJson();

        assertThat(check.look("{\"a\": 1, \"b\": [2]}", "```json\n{\"b\":[2],\"a\":1}\n```"))
                .isEqualTo(BOTH);
        assertThat(check.look("{\"a\": 1}", "{\"a\": 2}")).isEqualTo(NEITHER);
        assertThat(check.look("{\"a\": 1}", "a is 1")).isEqualTo(NOT_APPLICABLE);
        assertThat(check.look("{\"a\": 1} and more", "{\"a\": 1}")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void comparesTheLastNumbers() {
        var check = new PairCheck.SameNumber();

        assertThat(check.look("6 times 7 is 42.", "It is **42.0**")).isEqualTo(BOTH);
        assertThat(check.look("$1,200 in all", "1200")).isEqualTo(BOTH);
        assertThat(check.look("-3", "3")).isEqualTo(NEITHER);
        assertThat(check.look("no idea", "3")).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void saysWhetherBothOneOrNeitherHasWhatIsLookedFor() {
        var contains = new PairCheck.Contains("Paris");

        assertThat(contains.look("paris", "It is Paris")).isEqualTo(BOTH);
        assertThat(contains.look("Rome", "It is Paris")).isEqualTo(ONE);
        assertThat(contains.look("Rome", "Oslo")).isEqualTo(NEITHER);
        assertThat(new PairCheck.Matches(Pattern.compile("^\\d+$")).look("12", "twelve"))
                .isEqualTo(ONE);
    }
}
