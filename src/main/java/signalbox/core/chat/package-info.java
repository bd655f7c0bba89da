/** The request and the answer in the middle of the house: OpenAI chat-completions JSON, read through small types. Depends on nothing else of ours. */
@NullMarked
package signalbox.core.chat;

import org.jspecify.annotations.NullMarked;
