package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.Complexity;

final class RulesClassifierTest {
    private final RulesClassifier classifier = new RulesClassifier(ClassifierRules.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SIMPLE    | Good morning!
        SIMPLE    | What time is it in Lisbon?
        SIMPLE    | Which river flows through Vienna?
        SIMPLE    | Classify this ticket as billing or technical: "My card was charged twice"
        SIMPLE    | I like classical music and old country songs, any tips?
        MEDIUM    | Explain how a heat pump works and why it is efficient
        COMPLEX   | Design a schema for a library that lends books, with fines and reservations, and implement the overdue query in SQL with indexes
        REASONING | Prove that the square root of 3 is irrational
        REASONING | Think step by step: three friends share 17 coins so that each has a different odd number. Who has how many?
        """)
    void seesHowHardAPromptIs(Complexity expected, String prompt) {
        Classification seen = classifier.classify(prompt);

        assertThat(seen.complexity()).as(seen.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        translation    | Translate "good night" to Portuguese
        summarization  | Summarize the meeting notes below in three sentences
        classification | Classify the review as positive or negative: the soup was cold
        coding         | Refactor this function so that it has no side effects: def f(x): x.append(1)
        writing        | Write an email to a supplier about a late delivery
        analysis       | Analyze the causes of last quarter's churn
        qa             | Who painted the ceiling of the chapel?
        """)
    void seesWhatKindOfTaskItIs(String expected, String prompt) {
        assertThat(classifier.classify(prompt).taskType()).isEqualTo(expected);
    }

    @Test
    void wordsInsideOtherWordsDoNotCount() {
        Classification inside = classifier.classify("The restaurant apiary produced scripture and codeine");

        assertThat(inside.signals()).extracting(Signal::name).doesNotContain("code words");
    }

    @Test
    void theScoreIsTheSumOfTheSignals() {
        Classification seen = classifier.classify("Compare the pros and cons of renting and buying, step by step");

        assertThat(seen.score())
                .isCloseTo(seen.signals().stream().mapToDouble(Signal::weight).sum(), within(1e-9));
        assertThat(seen.signals()).extracting(Signal::name).contains("weighing up", "reasoning asked for");
    }

    @Test
    void longTextsAreReadFromBothEnds() {
        String document = "The minutes of the meeting follow. ".repeat(2_000);

        assertThat(classifier
                        .classify(document + "Now prove that the totals are right.")
                        .complexity())
                .isEqualTo(Complexity.REASONING);
    }
}
