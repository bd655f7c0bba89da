package signalbox.ui.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import signalbox.ui.common.Settings;

/** Remembers which conversation was open, so that it is there again at the next start. */
final class ConversationKeeper {
    private static final String KEY = "playground.open";

    private final PlaygroundViewModel model;
    private final Settings settings;

    ConversationKeeper(PlaygroundViewModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Brings the conversation back, and remembers from now on which one is open. */
    void begin() {
        settings.read(KEY).flatMap(ConversationKeeper::read).ifPresent(model.reopening()::restore);
        model.history()
                .openProperty()
                .subscribe((_, open) -> settings.write(
                        KEY, open.map(key -> key.id() + " " + key.at()).orElse("")));
    }

    /** What is not readable was written by another version, and is worth no complaint. */
    private static Optional<TrialKey> read(String written) {
        String[] parts = written.split(" ", 2);
        try {
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new TrialKey(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (NumberFormatException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
