package signalbox.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Which files the program uses when none are named: all in one folder of the operator's.
 *
 * @param home the folder; {@code SIGNALBOX_HOME} where that is set, else the operating system's place for such
 */
public record Workspace(Path home) {
    /** The workspace of whoever runs the program. */
    public static Workspace ofUser() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }

    static Workspace of(Map<String, String> environment, String operatingSystem, Path userHome) {
        String chosen = environment.get("SIGNALBOX_HOME");
        if (chosen != null && !chosen.isBlank()) {
            return new Workspace(Path.of(chosen).toAbsolutePath());
        }
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return new Workspace(userHome.resolve("Library/Application Support/Signalbox"));
        }
        if (system.contains("windows")) {
            String roaming = environment.get("APPDATA");
            return new Workspace(
                    (roaming == null ? userHome.resolve("AppData/Roaming") : Path.of(roaming)).resolve("Signalbox"));
        }
        String share = environment.get("XDG_DATA_HOME");
        return new Workspace((share == null || share.isBlank() ? userHome.resolve(".local/share") : Path.of(share))
                .resolve("signalbox"));
    }

    /** The routing table; written from the shipped one at the first start. */
    public Path table() {
        return home.resolve("tiers.json");
    }

    /** The log of real calls. */
    public Path calls() {
        return home.resolve("calls.db");
    }

    /** The log of practice mode, with the sample: apart, so that real figures stay real. */
    public Path practiceCalls() {
        return home.resolve("practice.db");
    }

    /** Prices that the operator imported, beside those that come with the program. */
    public Path prices() {
        return home.resolve("prices.json");
    }

    /** Comparisons of real answers. */
    public Path comparisons() {
        return home.resolve("comparisons.db");
    }

    /** Comparisons of simulated answers. */
    public Path practiceComparisons() {
        return home.resolve("practice-comparisons.db");
    }

    /** What was tried in the playground. */
    public Path trials() {
        return home.resolve("playground.db");
    }

    /** What was tried in the playground with simulated answers. */
    public Path practiceTrials() {
        return home.resolve("practice-playground.db");
    }

    /** What {@code signalbox train} made. */
    public Path classifier() {
        return home.resolve("classifier.model");
    }

    /** Which complexity was right for which prompt, as the operator said; for training a classifier. */
    public Path labels() {
        return home.resolve("labels.jsonl");
    }

    /** What the window remembers. */
    public Path settings() {
        return home.resolve("settings.json");
    }

    /** Makes the folder, and the table in it where there is none yet. */
    public void prepare() throws IOException {
        Files.createDirectories(home);
        if (Files.notExists(table())) {
            Files.writeString(table(), shippedTable());
        }
    }

    /** The tiers.json that the program comes with. */
    public static String shippedTable() {
        try (InputStream file = Workspace.class.getResourceAsStream("tiers.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
