package signalbox.core.routing;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pattern, looked for only where it can be: around the places of its required literals, as far as its own bounds
 * allow. What is found is what the pattern finds in the whole text.
 */
final class PatternSearch {
    /** Units seen beside a match: a pair, and one more where the last would be half of one. */
    private static final int MARGIN = 3;

    private final Pattern pattern;
    private final long reach;
    private final long longest;

    /** @param text a pattern that RE2 takes */
    PatternSearch(String text, int flags) {
        this.pattern = Pattern.compile(text, flags);
        RequiredLiterals known = RequiredLiterals.read(text);
        RequiredLiterals.Within required = known.best();
        this.reach = required == null ? RequiredLiterals.ENDLESS : required.reach();
        this.longest = known.longest();
    }

    /**
     * The first match; null where there is none.
     *
     * @param candidates of that text
     * @param index of this pattern among them
     */
    @Nullable
    MatchSpan first(String text, LiteralFilter.Candidates candidates, int index) {
        int places = candidates.places(index);
        if (places == 0 || reach >= text.length()) {
            return from(0, text);
        }
        if (longest >= text.length()) {
            return from(candidates.place(index, 0) - reach, text);
        }
        long excluded = -1;
        for (int i = 0; i < places; i++) {
            int place = candidates.place(index, i);
            int start = whole(Math.max(excluded + 1, place - reach), text);
            int end = (int) Math.min(text.length(), place + longest + MARGIN);
            if (end == text.length()) {
                return from(start, text);
            }
            MatchSpan found = within(start, end, text);
            if (found != null && found.start() <= place) {
                return found;
            }
            excluded = place;
        }
        return candidates.hasMore(index) ? from(excluded + 1, text) : null;
    }

    private @Nullable MatchSpan from(long start, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(whole(start, text)) ? new MatchSpan(matcher.start(), matcher.end()) : null;
    }

    private @Nullable MatchSpan within(int start, int end, String text) {
        int before = whole((long) start - MARGIN, text);
        Matcher matcher = pattern.matcher(text.substring(before, whole(end, text)));
        return matcher.find(start - before) ? new MatchSpan(before + matcher.start(), before + matcher.end()) : null;
    }

    /** This place in the text, or the one before it where it would part a pair. */
    private static int whole(long place, String text) {
        int at = (int) Math.clamp(place, 0, text.length());
        boolean parts = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return parts ? at - 1 : at;
    }
}
