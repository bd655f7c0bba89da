package signalbox.app;

import java.util.Locale;

/** How many of something, as it is said: {@code 1 call}, {@code 2,041 calls}. */
final class Counted {
    private Counted() {}

    static String calls(long count) {
        return of(count, "call");
    }

    /** @param one what one of them is called; several are called so with an s */
    static String of(long count, String one) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : one + "s");
    }
}
