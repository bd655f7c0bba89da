package signalbox.core.table;

/**
 * An ordered rule: where the pattern is found in a request's text, the tier is chosen.
 *
 * @param pattern a regular expression in RE2's syntax, matched anywhere and ignoring case
 * @param reason why, in the operator's words; may be empty
 * @param enabled a disabled rule keeps its place and decides nothing
 */
public record HardRoute(String pattern, String tier, String reason, boolean enabled) {}
