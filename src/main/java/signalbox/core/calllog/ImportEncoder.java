package signalbox.core.calllog;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;

/** Turns an imported call into the values of its columns, keeping only what the operator wants kept. */
final class ImportEncoder {
    private final LogClock clock;
    private final BodyPolicy policy;

    ImportEncoder(LogClock clock, BodyPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    LogEntry encode(ImportedCall call) {
        Money cost = call.cost();
        Long picodollars = cost == null ? null : Picodollars.of(cost);
        Double dollars = cost == null ? null : cost.usd().doubleValue();
        Long summed = picodollars != null || dollars == null ? picodollars : (Long) (long) Math.rint(dollars * 1e12);
        Long latency = call.latency() == null ? null : call.latency().toMillis();
        String source = CallSource.IMPORTED.wireName();
        String timestamp = clock.rowText(call.at());
        CallGroup group = new CallGroup(
                call.task(),
                call.tier(),
                call.model(),
                call.user(),
                CallMeasure.billed(summed, call.input(), call.output()),
                call.status(),
                call.complexity(),
                call.provider(),
                "",
                "",
                source);
        CallMeasure measure = new CallMeasure(
                timestamp,
                group,
                orZero(summed),
                latency,
                orZero(call.input()),
                orZero(call.cached()),
                0,
                orZero(call.output()),
                orZero(call.reasoning()));
        List<@Nullable Object> row = Arrays.asList(
                timestamp,
                orNull(call.tier()),
                orNull(call.model()),
                orNull(call.complexity()),
                orNull(call.task()),
                call.input(),
                call.output(),
                dollars,
                latency,
                LogClock.micros(call.at()),
                orNull(call.provider()),
                orNull(call.user()),
                null,
                null,
                orNull(call.status()),
                source,
                call.cached(),
                null,
                call.reasoning(),
                picodollars,
                0,
                call.key());
        return new LogEntry(row, null, bodyOf(call), measure);
    }

    private @Nullable List<@Nullable Object> bodyOf(ImportedCall call) {
        String prompt = call.prompt();
        String answer = call.answer();
        if (prompt == null && answer == null) {
            return null;
        }
        String request = request(prompt);
        return Arrays.asList(
                request == null ? null : Privacy.sha256(request),
                answer == null ? null : Privacy.sha256(answer),
                request(kept(prompt)),
                null,
                kept(answer));
    }

    private static @Nullable String request(@Nullable String prompt) {
        return prompt == null
                ? null
                : ChatRequest.ofPrompt(prompt, RoutingHints.NONE).body().toString();
    }

    private @Nullable String kept(@Nullable String words) {
        return words == null
                ? null
                : switch (policy) {
                    case EVERYTHING -> words;
                    case REDACTED -> Redaction.of(words);
                    case HASH_ONLY -> null;
                };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }
}
