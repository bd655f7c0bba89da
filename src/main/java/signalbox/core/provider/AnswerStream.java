package signalbox.core.provider;

import signalbox.core.chat.ChatAnswer;
import tools.jackson.core.JacksonException;

/** Puts one answer together from the events of its stream. For one thread. */
interface AnswerStream {
    /**
     * Takes the next event.
     *
     * @return the text in it, often none
     * @throws ProviderException where the event tells of an error
     * @throws JacksonException where its data is not JSON
     */
    String take(StreamEvent event) throws ProviderException;

    /** Whether all of the text has come. */
    boolean complete();

    /** Whether nothing more is to come. */
    boolean ended();

    /** What has come so far. */
    ChatAnswer answer();
}
