package signalbox.core.routing;

/**
 * One thing a classifier saw.
 *
 * @param name what it is, such as {@code "code"}
 * @param seen what was found, such as the words themselves; never more than a few words of the prompt
 * @param weight what it added to the score; negative towards simple
 */
public record Signal(String name, String seen, double weight) {}
