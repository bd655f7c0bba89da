package signalbox.core.chat;

/** Why a model stopped. */
public enum FinishReason {
    /** It had said what it wanted to say. */
    STOP,
    /** It reached the bound on output tokens. */
    LENGTH,
    /** It called a tool. */
    TOOL_CALLS,
    /** The provider's filter stopped it, or the model refused. */
    CONTENT_FILTER,
    /** The provider gave no reason or one unknown to us. */
    UNKNOWN
}
