package signalbox.core.learning;

import java.util.Arrays;

/**
 * What a text classifier sees of a text: its words and pairs of neighbouring words, hashed (Weinberger et al. 2009,
 * "Feature Hashing for Large Scale Multitask Learning"), each weighing 1 + ln(count) and all together of length 1; and a
 * few figures, such as how long it is and how many numbers stand in it.
 *
 * @param places of the words and pairs, rising, each below {@link #PLACES}
 * @param values of those places
 * @param figures in a fixed order, as they were counted
 */
record TextFeatures(int[] places, float[] values, double[] figures) {
    static final int PLACES = 1 << 18;

    /** Longer texts are read no further: what tells the kind of request stands before. */
    private static final int LONGEST_READ = 60_000;

    static TextFeatures of(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        int[] found = new int[64];
        int count = 0;
        int previous = 0;
        int at = 0;
        while (at < read.length()) {
            if (!isWord(read.charAt(at))) {
                at++;
                continue;
            }
            int hash = 7;
            while (at < read.length() && isWord(read.charAt(at))) {
                hash = 31 * hash + Character.toLowerCase(read.charAt(at));
                at++;
            }
            if (count + 2 > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            found[count++] = place(hash);
            if (previous != 0) {
                found[count++] = place(previous * 0x01000193 ^ hash);
            }
            previous = hash == 0 ? 1 : hash;
        }
        return counted(Arrays.copyOf(found, count), TextFigures.of(read));
    }

    private static TextFeatures counted(int[] found, double[] figures) {
        Arrays.sort(found);
        int[] places = new int[found.length];
        float[] values = new float[found.length];
        int distinct = 0;
        double squares = 0;
        for (int i = 0; i < found.length; ) {
            int end = i;
            while (end < found.length && found[end] == found[i]) {
                end++;
            }
            double value = 1 + Math.log(end - i);
            places[distinct] = found[i];
            values[distinct++] = (float) value;
            squares += value * value;
            i = end;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < distinct; i++) {
            values[i] /= length;
        }
        return new TextFeatures(Arrays.copyOf(places, distinct), Arrays.copyOf(values, distinct), figures);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Mixed well, because the lower bits of such a hash alone repeat. */
    private static int place(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    }
}
