package signalbox.core.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signalbox.core.table.Complexity;

/** What models answered to the classifier's question, by the question; the oldest are forgotten. For many threads. */
public final class LlmAnswers {
    private static final int MOST = 2_000;

    /** @param why one sentence of the model's */
    record Answer(Complexity complexity, String taskType, String why) {}

    private final Map<String, Answer> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Answer> of(String question) {
        return Optional.ofNullable(answers.get(question));
    }

    synchronized void keep(String question, Answer answer) {
        answers.put(question, answer);
    }
}
