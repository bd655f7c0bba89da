package signalbox.core.provider;

/**
 * One event of a {@code text/event-stream}.
 *
 * @param name its {@code event} field; empty where it has none
 * @param data its {@code data} lines, joined by line feeds
 */
record StreamEvent(String name, String data) {}
