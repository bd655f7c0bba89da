package signalbox.core.provider;

import java.util.function.Consumer;
import signalbox.core.chat.ChatAnswer;

/**
 * Asks one model once. Blocking and interruptible: an interrupt ends the call within a second. Safe for use by many
 * threads at once.
 */
public interface ModelCaller {
    /**
     * @param onText receives each piece of text as it comes, on the calling thread; once, whole, where the call is not
     *     streamed
     * @throws ProviderException with the failure, whatever went wrong on the way
     */
    ChatAnswer call(ModelCall call, Consumer<String> onText) throws ProviderException, InterruptedException;

    /** Whether the answers are invented by the practice simulator. */
    default boolean simulated() {
        return false;
    }
}
