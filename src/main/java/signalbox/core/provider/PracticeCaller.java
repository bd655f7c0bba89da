package signalbox.core.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.TokenCounter;

/**
 * The built-in simulator: answers without a network, at a believable pace, with an invented text that says so. The same
 * prompt to the same model gets the same answer. Dearer models answer at more length and less fast.
 */
public final class PracticeCaller implements ModelCaller {
    /** How every simulated text begins; one in JSON has a field {@code simulated} instead. */
    public static final String MARKER = "[simulated answer]";

    private static final Pattern PIECE = Pattern.compile("\\S+\\s*|\\s+");
    private static final int WORDS_AT_ONCE = 2;

    private final TokenCounter tokens;
    private final Sleeper sleeper;

    public PracticeCaller(TokenCounter tokens) {
        this(tokens, Sleeper.REAL);
    }

    public PracticeCaller(TokenCounter tokens, Sleeper sleeper) {
        this.tokens = tokens;
        this.sleeper = sleeper;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public ChatAnswer call(ModelCall call, Consumer<String> onText) throws InterruptedException {
        PracticeModel model = PracticeModel.named(call.modelId());
        String whole = PracticeAnswers.answer(call.request(), model);
        int bound = call.request().maxTokens().orElse(call.maxTokens());
        String text = boundedTo(bound, whole);
        long outputTokens = tokens.count(text);
        long reasoningTokens = model.reasoningTokens(call.request().lastUserText());
        sleeper.sleep(model.firstText());
        if (call.stream()) {
            streamTo(onText, text, model);
        } else {
            sleeper.sleep(model.timeFor(outputTokens));
            onText.accept(text);
        }
        return new ChatAnswer(
                text,
                text.length() < whole.length() ? FinishReason.LENGTH : FinishReason.STOP,
                Optional.of(
                        new Usage(tokens.count(call.request()), 0, 0, outputTokens + reasoningTokens, reasoningTokens)),
                call.modelId());
    }

    private void streamTo(Consumer<String> onText, String text, PracticeModel model) throws InterruptedException {
        Matcher words = PIECE.matcher(text);
        StringBuilder piece = new StringBuilder();
        int inPiece = 0;
        while (words.find()) {
            piece.append(words.group());
            if (++inPiece == WORDS_AT_ONCE || words.end() == text.length()) {
                sleeper.sleep(pauseFor(piece, model));
                onText.accept(piece.toString());
                piece.setLength(0);
                inPiece = 0;
            }
        }
    }

    private Duration pauseFor(CharSequence piece, PracticeModel model) {
        return model.timeFor(Math.max(1, piece.length() / 4));
    }

    /** The longest beginning that stays within the bound. */
    private String boundedTo(int bound, String text) {
        if (tokens.count(text) <= bound) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            if (tokens.count(text.substring(0, middle)) <= bound) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return text.substring(0, fits);
    }
}
