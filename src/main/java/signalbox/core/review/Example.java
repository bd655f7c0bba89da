package signalbox.core.review;

import signalbox.core.chat.ChatRequest;

/**
 * One request of a comparison, frozen.
 *
 * @param position its place in the random order of the review, from 0
 * @param contentKey SHA-256 of what is sent, in hexadecimal: two examples with the same key would be paid for once
 * @param weight how many of the given requests it stands for, at least 1
 * @param cheapOnLeft on which side of the screen the cheap answer stands
 */
public record Example(int position, String contentKey, int weight, boolean cheapOnLeft, ChatRequest request) {
    public Side left() {
        return cheapOnLeft ? Side.CHEAP : Side.PREMIUM;
    }

    public Side right() {
        return cheapOnLeft ? Side.PREMIUM : Side.CHEAP;
    }
}
