package signalbox.core.calllog;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a call of a record, or says why it is none. Counts records that are alike, so each has a key of its own. */
final class ImportReader {
    private static final long LEAST_MILLIS = 100_000_000_000L;

    private final ImportFormat format;
    private final ImportMapping mapping;
    private final ZoneId zone;
    private final Map<String, Integer> alike = new HashMap<>();

    ImportReader(ImportFormat format, ImportMapping mapping, ZoneId zone) {
        this.format = format;
        this.mapping = mapping;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException with the reason, for the reader, where it is no call */
    ImportedCall read(Map<String, String> fields) {
        Instant at = time(text(fields, ImportField.TIME));
        String model = text(fields, ImportField.MODEL);
        String provider = text(fields, ImportField.PROVIDER);
        int slash = model.indexOf('/');
        if (provider.isEmpty() && slash > 0) {
            provider = model.substring(0, slash);
        }
        Long input = tokens(fields, ImportField.INPUT);
        Long output = tokens(fields, ImportField.OUTPUT);
        BigDecimal cost = cost(text(fields, ImportField.COST));
        if (model.isEmpty() && input == null && output == null && cost == null) {
            throw new IllegalArgumentException("it says neither model nor tokens nor cost");
        }
        return new ImportedCall(
                key(fields),
                at,
                text(fields, ImportField.TIER),
                model,
                provider.toLowerCase(Locale.ROOT),
                text(fields, ImportField.TASK),
                text(fields, ImportField.COMPLEXITY),
                user(fields),
                status(fields),
                input,
                output,
                tokens(fields, ImportField.CACHED),
                tokens(fields, ImportField.REASONING),
                cost,
                latency(fields, at),
                words(fields, ImportField.PROMPT),
                words(fields, ImportField.ANSWER));
    }

    private String text(Map<String, String> fields, ImportField field) {
        return mapping.column(field)
                .map(column -> fields.getOrDefault(column, ""))
                .orElse("")
                .strip();
    }

    private @Nullable String words(Map<String, String> fields, ImportField field) {
        String words = text(fields, field);
        return words.isEmpty() ? null : words;
    }

    private String user(Map<String, String> fields) {
        String user = text(fields, ImportField.USER);
        return user.isEmpty() && format == ImportFormat.LITELLM
                ? fields.getOrDefault("metadata.user_api_key_alias", "")
                : user;
    }

    private String key(Map<String, String> fields) {
        String id = text(fields, ImportField.ID);
        if (!id.isEmpty()) {
            return format.wireName() + ":" + id;
        }
        String record = Privacy.sha256(fields.toString());
        int before = alike.merge(record, 1, Integer::sum) - 1;
        return before == 0 ? record : record + "#" + before;
    }

    Instant time(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("it has no time");
        }
        try {
            if (text.matches("\\d{9,19}(\\.\\d+)?")) {
                BigDecimal number = new BigDecimal(text);
                boolean seconds = number.compareTo(BigDecimal.valueOf(LEAST_MILLIS)) < 0;
                return Instant.EPOCH.plusNanos(
                        number.movePointRight(seconds ? 9 : 6).longValue());
            }
            String iso =
                    text.replace(' ', 'T').replaceFirst("(?i)T?UTC$", "Z").replaceFirst("(:.*[+-]\\d{2})$", "$1:00");
            if (iso.length() == LogClock.DAY) {
                return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
            }
            return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(iso).atZone(zone).toInstant();
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException("its time \"" + text + "\" cannot be read", unreadable);
        }
    }

    private @Nullable Long tokens(Map<String, String> fields, ImportField field) {
        String text = text(fields, field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            long tokens = new BigDecimal(text).longValueExact();
            if (tokens >= 0) {
                return tokens;
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // Said below.
        }
        throw new IllegalArgumentException("its " + field.wireName() + " tokens \"" + text + "\" are no count");
    }

    private static @Nullable BigDecimal cost(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(text.startsWith("$") ? text.substring(1) : text);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("its cost \"" + text + "\" is no number", none);
        }
    }

    private @Nullable Duration latency(Map<String, String> fields, Instant at) {
        String text = text(fields, ImportField.LATENCY);
        if (!text.isEmpty()) {
            try {
                return Duration.ofNanos(new BigDecimal(text).movePointRight(6).longValue());
            } catch (NumberFormatException none) {
                throw new IllegalArgumentException("its latency \"" + text + "\" is no number", none);
            }
        }
        String end = text(fields, ImportField.END);
        if (end.isEmpty()) {
            return null;
        }
        Duration taken = Duration.between(at, time(end));
        return taken.isNegative() ? null : taken;
    }

    private String status(Map<String, String> fields) {
        if ("true".equalsIgnoreCase(fields.getOrDefault("cancelled", ""))) {
            return CallStatus.CANCELLED.wireName();
        }
        String said = text(fields, ImportField.STATUS).toLowerCase(Locale.ROOT);
        String finish = fields.getOrDefault("finish_reason_normalized", "").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "success", "ok", "succeeded", "completed", "200" -> CallStatus.OK.wireName();
            case "failure", "failed", "error" -> CallStatus.FAILED.wireName();
            case "cancelled", "canceled" -> CallStatus.CANCELLED.wireName();
            default ->
                format != ImportFormat.OPENROUTER
                        ? said
                        : finish.equals("error") ? CallStatus.FAILED.wireName() : CallStatus.OK.wireName();
        };
    }
}
