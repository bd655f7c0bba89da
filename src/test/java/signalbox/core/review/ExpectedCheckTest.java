package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectedCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42 | 42",
                "The total is $1,234.50. | 1234.5",
                "42.0 | 42",
                "-7 degrees | -7",
                "\u22127 | -7",
                "-$5 | -5",
                "$-5 | -5",
                "15% | 15",
                "1,234,567 people | 1234567",
                "1,2,3 | 1",
                "5-3 | 5",
                "pages 10-20 | 10",
                "item-5 | 5",
                "2:00 pm | 2",
                "USD 1,200 | 1200",
                ".5 | 0.5",
                "1.5e3 | 1500",
                "18{,}000 | 18000",
                "\\$18 | 18",
                "32 + 0.8x | 32",
                "H2O has 3 atoms | 3",
                "5kg | 5",
                "x7y | 7"
            })
    void readsTheFirstNumber(String answer, String number) {
        assertThat(ExpectedCheck.NUMBER.accepts(answer, number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"42 | 43", "-5 | 5", "1,234 | 1", "0.50 | 0.05", "none | 1"})
    void doesNotTakeOneNumberForAnother(String answer, String number) {
        assertThat(ExpectedCheck.NUMBER.accepts(answer, number)).isFalse();
    }

    @Test
    void readsTheFieldAnswerOfJson() {
        assertThat(number("{\"reasoning\": \"3 and 4\", \"answer\": \"$7.00\"}", "7"))
                .isTrue();
        assertThat(number("{\"answer\": 7, \"steps\": [1, 2]}", "7")).isTrue();
        assertThat(number("{\"steps\": [{\"answer\": 3}], \"Answer\": 7, \"check\": {\"answer\": 9}}", "7"))
                .isTrue();
        assertThat(number("{\"reasoning\": \"3 and 4\"}", "3")).isTrue();
    }

    @Test
    void findsJsonInACodeBlockAfterProse() {
        assertThat(number("""
            Let us take 12 steps.
            ```python
            f(99)
            ```
            ```json
            {
                "reasoning": "There are 3.",
                "answer": "1,005"
            }
            ```
            Hope this helps, 24/7.\
            """, "1005")).isTrue();
    }

    @Test
    void findsTheAnswerInJsonThatIsNotQuiteJson() {
        assertThat(number("```json\n{\"reasoning\": \"so \\( x = 3 \\)\", \"answer\": \"8\"}\n```", "8"))
                .isTrue();
        assertThat(number("{\"reasoning\": \"he said f(\"  \") == 1\", \"answer\": \"8\"}", "8"))
                .isTrue();
        assertThat(number("{\"reasoning\": \"3\", \"answer\": \"8", "8")).isTrue();
        assertThat(number("{\"reasoning\": \"he said \"3\"\", \"answer\": 8}", "8"))
                .isTrue();
    }

    @Test
    void comparesJsonByValue() {
        assertThat(ExpectedCheck.JSON.accepts(
                        "```json\n{\"b\": [1.0, 2], \"a\": null}\n```", "{\"a\":null,\"b\":[1,2]}"))
                .isTrue();
        assertThat(ExpectedCheck.JSON.accepts("{\"a\":[2,1]}", "{\"a\":[1,2]}")).isFalse();
        assertThat(ExpectedCheck.JSON.accepts("{\"reasoning\":\"r\",\"answer\":{\"a\":1}}", "{\"a\": 1}"))
                .isTrue();
        assertThat(ExpectedCheck.JSON.accepts("I think it is one.", "1")).isFalse();
    }

    @Test
    void comparesTextsAsTheyAre() {
        assertThat(ExpectedCheck.EQUAL.accepts(" Yes \n", "Yes")).isTrue();
        assertThat(ExpectedCheck.EQUAL.accepts("{\"answer\": \"Yes\"}", "Yes")).isTrue();
        assertThat(ExpectedCheck.EQUAL.accepts("{\"answer\": \"'a  b'\"}", "\"a  b\""))
                .isTrue();
        assertThat(ExpectedCheck.EQUAL.accepts("yes", "Yes")).isFalse();
        assertThat(ExpectedCheck.EQUAL.accepts("{\"answer\": \"faqo \"}", "'faqo '"))
                .isTrue();
        assertThat(ExpectedCheck.EQUAL.accepts("{\"answer\": \"faqo\"}", "'faqo '"))
                .isFalse();
        assertThat(ExpectedCheck.EQUAL.accepts("{\"answer\": \" Yes \"}", "Yes"))
                .isTrue();
        assertThat(ExpectedCheck.CONTAINS.accepts("It is PARIS.", "Paris")).isTrue();
        assertThat(ExpectedCheck.CONTAINS.accepts("It is Rome.", "Paris")).isFalse();
    }

    @Test
    void looksForAPatternInUpperOrLowerCase() {
        assertThat(ExpectedCheck.PATTERN.accepts("Refund within 14 DAYS.", "\\b\\d+ days?\\b"))
                .isTrue();
        assertThat(ExpectedCheck.PATTERN.accepts("Refund soon.", "\\b\\d+ days?\\b"))
                .isFalse();
        assertThat(ExpectedCheck.PATTERN.accepts("yes", "(?-i)Yes")).isFalse();
        assertThat(ExpectedCheck.PATTERN.canRead("(broken")).isFalse();
        assertThat(ExpectedCheck.PATTERN.accepts("(broken", "(broken")).isFalse();
    }

    @Test
    void saysWhichExpectationsItCannotRead() {
        assertThat(ExpectedCheck.NUMBER.canRead("about ten")).isFalse();
        assertThat(ExpectedCheck.JSON.canRead("{broken")).isFalse();
        assertThat(ExpectedCheck.EQUAL.canRead(" ")).isFalse();
    }

    private static boolean number(String answer, String expected) {
        return ExpectedCheck.NUMBER.accepts(answer, expected);
    }
}
