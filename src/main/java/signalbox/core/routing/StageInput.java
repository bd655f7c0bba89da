package signalbox.core.routing;

import signalbox.core.chat.ChatRequest;

/**
 * What every stage may look at.
 *
 * @param text of all messages, joined once
 */
record StageInput(ChatRequest request, String text, Classification seen) {}
