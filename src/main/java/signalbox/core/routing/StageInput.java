package signalbox.core.routing;

import signalbox.core.chat.ChatRequest;

/**
 * What every stage may look at.
 *
 * @param text of all messages, joined once
 * @param passed what is left out, to tell what would happen without it
 * @param undecided whether no stage before has decided
 */
record StageInput(ChatRequest request, String text, Passed passed, boolean undecided) {}
