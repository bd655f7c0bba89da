package signalbox.core.review;

import java.util.Locale;

/**
 * Why an item among the examples is a hidden control of the reviewer, whose right vote is known beforehand.
 *
 * @param of position of the example whose premium answer it shows
 */
public record Control(Kind kind, int of) {
    /** What stands in the cheap answer's place. */
    public enum Kind {
        /** The premium answer itself: any preference is a false one. */
        IDENTICAL,
        /** The premium answer cut off in the middle. */
        CUT,
        /** The premium answer with its names and numbers changed. */
        WRONG_ENTITY;

        public boolean isDegraded() {
            return this != IDENTICAL;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofWireName(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }
}
