package signalbox.core.routing;

import signalbox.core.chat.ChatRequest;

/** Where the table wants a trained model and there is none: the default tier decides, and the trace says why. */
record MissingModelClassifier(RulesClassifier rules) implements Classifier {
    @Override
    public Classification classify(ChatRequest request, boolean mayAsk) {
        return rules.classify(request, mayAsk)
                .unsure("The table asks for a trained model, and there is none yet; signalbox train makes one", null);
    }
}
