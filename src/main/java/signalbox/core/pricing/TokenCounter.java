package signalbox.core.pricing;

import signalbox.core.chat.ChatRequest;

/** Counts the tokens of a text before it is sent. An estimate for every model but those whose encoding it uses. */
public interface TokenCounter {
    /** Tokens in the text alone. */
    int count(String text);

    /** Tokens of a whole request, with what each message adds beside its text. */
    int count(ChatRequest request);
}
