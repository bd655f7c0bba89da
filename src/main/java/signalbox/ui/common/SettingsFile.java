package signalbox.ui.common;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings in a JSON file: one object of texts. A file that cannot be read counts as empty, since nothing in it is worth
 * keeping the program from starting. Safe for use by many threads.
 */
public final class SettingsFile implements Settings {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final TaskRunner tasks;
    private final Map<String, String> values;
    private boolean saveIsDue;

    private SettingsFile(Path file, TaskRunner tasks, Map<String, String> values) {
        this.file = file;
        this.tasks = tasks;
        this.values = new ConcurrentSkipListMap<>(values);
    }

    /** Reads the file; blocks. */
    public static SettingsFile open(Path file, TaskRunner tasks) {
        return new SettingsFile(file, tasks, valuesIn(file));
    }

    @Override
    public Optional<String> read(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void write(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            saveSoon();
        }
    }

    /** Writes the file now, blocking; called once more when the program ends. */
    public synchronized void save() {
        saveIsDue = false;
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, JSON.writeValueAsString(new TreeMap<>(values)));
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException unsupported) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            LOG.warn("The window's settings could not be kept in {}: {}", file, unwritable.toString());
        }
    }

    private synchronized void saveSoon() {
        if (!saveIsDue) {
            saveIsDue = true;
            tasks.later(SOON, this::saveInBackground);
        }
    }

    private void saveInBackground() {
        TaskRunner.Work<Boolean> work = progress -> {
            save();
            return true;
        };
        tasks.run("", work, done -> {}, failed -> LOG.warn("The window's settings could not be kept", failed));
    }

    private static Map<String, String> valuesIn(Path file) {
        try {
            return JSON.readValue(Files.readString(file), new TypeReference<>() {});
        } catch (NoSuchFileException firstStart) {
            return Map.of();
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("The window's settings in {} cannot be read and are left out: {}", file, unreadable.toString());
            return Map.of();
        }
    }
}
