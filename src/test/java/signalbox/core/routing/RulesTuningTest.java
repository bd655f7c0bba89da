package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.Complexity;

/** What people complain of in routers by rules, in phrasings of our own. */
final class RulesTuningTest {
    private final RulesClassifier classifier = new RulesClassifier(ClassifierRules.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SIMPLE    | Hi there, how are you today?
        SIMPLE    | ok thanks, that's all
        SIMPLE    | What time is it in Madrid?
        SIMPLE    | Who wrote Don Quixote?
        SIMPLE    | In which year did the Berlin Wall fall?
        SIMPLE    | What's the capital of Peru?
        SIMPLE    | My neighbours like classical music and I tried a country song for an entry
        SIMPLE    | The film is about terrorism in the eighties
        SIMPLE    | Translate "see you tomorrow" into Italian
        SIMPLE    | Is 91 a prime number?
        SIMPLE    | Can you suggest a nice name for my cat?
        SIMPLE    | ¿Qué hora es en Lima?
        SIMPLE    | What does SQL stand for?
        SIMPLE    | Who invented Python?
        SIMPLE    | What is the capital of Chile?
        SIMPLE    | Create a reminder for Monday
        SIMPLE    | Build me a sandwich list
        SIMPLE    | Write a haiku
        SIMPLE    | Which is bigger, Peru or Chile?
        SIMPLE    | Is Java older than C#?
        MEDIUM    | Explain why the sky turns red at sunset, in terms of the wavelength of light
        MEDIUM    | Explain how enzymes lower activation energy
        MEDIUM    | What are the side effects of combining ibuprofen with a blood thinner for an older patient?
        MEDIUM    | Why does my Python script fail with a TypeError when I add a string to a number?
        MEDIUM    | Erkläre mir bitte ausführlich, wie eine Wärmepumpe im Winter noch Wärme aus der Luft holt
        MEDIUM    | Write a SQL query that lists customers without orders this year
        MEDIUM    | Write a query that counts orders per day
        MEDIUM    | Write unit tests for a date parser
        MEDIUM    | Write a Python function that removes duplicates from a list
        MEDIUM    | Write a regex that matches ISO dates
        MEDIUM    | Compare PostgreSQL and MySQL
        MEDIUM    | Compare leasing and buying a van
        MEDIUM    | What is the difference between TCP and UDP?
        MEDIUM    | Add tests for the login form
        COMPLEX   | Analyze whether a non-compete clause is enforceable when the employee moves to another jurisdiction
        COMPLEX   | Design a distributed rate limiter with high availability and compare the trade-offs of two approaches
        COMPLEX   | A patient has hypertension, new chest pain and abnormal labs: give a differential diagnosis and a treatment plan
        COMPLEX   | Build a roadmap to migrate our monolith to microservices, with the pipeline, the schema changes, the rollout plan and contingencies
        COMPLEX   | Create a data pipeline that ingests clickstream events, with deduplication, monitoring and deployment
        COMPLEX   | Create a CI pipeline for our mobile app with signing, staged rollout and deployment to both stores
        COMPLEX   | Analyze the bottlenecks of our checkout service and suggest a redesign
        COMPLEX   | Review our payment architecture, find the bottlenecks and propose a redesign
        COMPLEX   | Build a chat backend with authentication, presence and message history
        COMPLEX   | Set up a monitoring stack with alerting, dashboards and log retention for our cluster
        REASONING | Show by induction that every tree with n vertices has n - 1 edges
        REASONING | Prove there is no largest integer
        REASONING | Derive the period of a pendulum from first principles
        REASONING | Demuestra paso a paso que la raíz de 2 es irracional
        REASONING | Докажи, что простых чисел бесконечно много
        """)
    void doesNotMisrouteWhatOthersDo(Complexity expected, String prompt) {
        Classification seen = classifier.classify(prompt);

        assertThat(seen.complexity()).as(seen.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        coding         | Write a function that reverses a linked list
        coding         | Can you write me a bash script which renames my photos?
        writing        | Write a short poem about a Python that lost its skin
        writing        | Can you help me draft a letter to my landlord?
        writing        | Schreib mir ein Gedicht über den Herbst
        analysis       | A train leaves at 9 and another at 10, each at 80 km per hour. How far apart are they at 11?
        analysis       | Compare leasing and buying a van for a bakery
        translation    | How do you say "thank you" in Japanese?
        summarization  | Give me the key takeaways of this meeting: we agreed on a date
        extraction     | Extract all names and dates from the text below as JSON
        extraction     | Pull the invoice number and the total out of this mail: invoice 31 over 12 euros is due
        extraction     | Which phone numbers and e-mail addresses are mentioned in the text below? Return the results as JSON
        classification | Is the tone of this message friendly? Reply with yes or no. Hi, where is my parcel?
        classification | Tell me if this ticket is urgent: the shop is down
        classification | Label each comment as praise, complaint or question
        classification | Decide whether this message is spam or not: win a prize now
        qa             | Where do swallows go in winter?
        other          | mm
        """)
    void tellsTheKindOfTask(String expected, String prompt) {
        assertThat(classifier.classify(prompt).taskType()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"classical,class", "terrorism,error", "entry,try", "capital,api", "scripture,script"})
    void wordsInsideWordsWeighNothing(String word, String inside) {
        List<String> without = names("I read about the museum yesterday");

        assertThat(names("I read about the " + word + " yesterday")).as(inside).isEqualTo(without);
    }

    private List<String> names(String prompt) {
        return classifier.classify(prompt).signals().stream().map(Signal::name).toList();
    }
}
