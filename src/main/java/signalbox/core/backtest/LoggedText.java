package signalbox.core.backtest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import signalbox.core.chat.ChatRequest;

/**
 * The text of a logged request, made ready to be kept.
 *
 * @param bytes the text of all messages in UTF-8
 * @param userFrom where the text begins that a classifier looks at, in bytes
 * @param userLength how long that is, in bytes
 * @param signature as {@link TextSignature} makes it
 * @param digest one half of a SHA-256 of all that
 * @param digestToo the next 64 bits of it
 */
record LoggedText(byte[] bytes, int userFrom, int userLength, long[] signature, long digest, long digestToo) {
    static LoggedText of(ChatRequest request) {
        String text = request.text();
        String asked = request.lastUserText();
        byte[] bytes = utf8(text);
        int from = text.lastIndexOf(asked);
        int userFrom = from <= 0 ? 0 : utf8(text.substring(0, from)).length;
        int userLength = asked.length() == text.length() ? bytes.length : utf8(asked).length;
        ByteBuffer digest = ByteBuffer.wrap(digest(bytes, userFrom, userLength));
        return new LoggedText(
                bytes, userFrom, userLength, TextSignature.of(text, bytes.length), digest.getLong(), digest.getLong());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] digest(byte[] bytes, int from, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(from)
                    .putInt(length)
                    .array());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
