package signalbox.core.chat;

/**
 * A model's wish that the caller run one of the tools that it offered.
 *
 * @param id by which the caller names its result
 * @param arguments JSON as the model wrote it, not checked
 */
public record ToolCall(String id, String name, String arguments) {}
