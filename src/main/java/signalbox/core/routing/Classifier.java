package signalbox.core.routing;

import signalbox.core.chat.ChatRequest;

/** Tells how hard a request is and what kind. Safe for use by many threads. */
interface Classifier {
    /**
     * @param mayAsk whether a model may be called for the answer; where not, what can be told without one is
     */
    Classification classify(ChatRequest request, boolean mayAsk);
}
