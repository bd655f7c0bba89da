package signalbox.core.routing;

import signalbox.core.chat.ChatRequest;

/** The rules; and where their score is near a boundary, a model. */
record HybridClassifier(RulesClassifier rules, LlmClassifier llm, double near) implements Classifier {
    @Override
    public Classification classify(ChatRequest request, boolean mayAsk) {
        Classification seen = rules.classify(request, mayAsk);
        if (seen.distance() > near) {
            return seen.withSaw(seen.saw() + ", far enough from the boundary not to ask a model");
        }
        return llm.ask(request, seen, mayAsk);
    }
}
