package signalbox.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import signalbox.ui.calls.CallsScreen;
import signalbox.ui.common.Strings;

/** The states of the Calls screen, for pictures: what it remembers, and the actions that lead to the state. */
enum CallsPicture {
    EMPTY("", ""),
    DAMAGED("", ""),
    /** Damaged while it was looked at. */
    LOST("", ""),
    LOADING("", ""),
    PREPARING("", ""),
    COUNTING("", ""),
    NO_MATCH("{\"filter\":\"user:nobody\"}", ""),
    FILTERED("{\"filter\":\"tier:standard -task:coding cost>0.01\",\"period\":\"WEEK\"}", ""),
    MISTYPED("", ""),
    FACETS("{\"filter\":\"-user:support-bot\"}", ""),
    BY_USER("{\"parts\":\"user\",\"measure\":\"calls\",\"group\":\"model\"}", ""),
    TOKENS("{\"measure\":\"tokens\",\"period\":\"QUARTER\"}", ""),
    LATENCY("{\"measure\":\"latency\"}", ""),
    LATENCY_BY("{\"measure\":\"latency_p95\",\"parts\":\"model\"}", ""),
    ERRORS("{\"measure\":\"errors\",\"parts\":\"model\"}", ""),
    ERROR_RATE("{\"measure\":\"error_rate\"}", ""),
    EACH("{\"measure\":\"cost_per_call\",\"parts\":\"task\"}", ""),
    SAVING("{\"measure\":\"saving\",\"baseline\":\"nano\"}", ""),
    HOURS("{\"period\":\"DAY\"}", ""),
    DRAWER("", "calls.action.first"),
    DRAWER_FAILED("{\"filter\":\"-status:ok\"}", "calls.action.first"),
    FINDINGS("", "calls.action.findings"),
    FINDINGS_NONE("{\"filter\":\"tier:nano task:qa\"}", "calls.action.findings"),
    VIEW("", "calls.action.save"),
    EXPORT("", "calls.action.export"),
    EXPORTING("", ""),
    EXPORTED("", ""),
    EXPORT_FAILED("", ""),
    REPORTED("", ""),
    PRIVACY("", "calls.action.privacy"),
    PRIVACY_CHOSEN("", ""),
    IMPORT_CHOOSE("", "calls.action.import"),
    IMPORT_UNREADABLE("", ""),
    IMPORT_UNMAPPED("", ""),
    IMPORT("", ""),
    /** Last, since what they import stays in the log. */
    IMPORTED("", ""),
    IMPORTING("", "");

    private final String look;
    private final String action;

    CallsPicture(String look, String action) {
        this.look = look;
        this.action = action;
    }

    /** Whether it is drawn from a log that no other state sees. */
    boolean hasLogOfItsOwn() {
        return this == EMPTY || this == DAMAGED || this == LOST;
    }

    /** The log of its own, where that is not the sample. */
    @Nullable
    Path logIn(Path folder) {
        return this == LOST ? null : emptyLog(folder);
    }

    private static Path emptyLog(Path folder) {
        return folder.resolve("empty.db");
    }

    /** Brings the log into the state that the screen is opened in. */
    void prepare(Path folder, HeldCalls held) {
        switch (this) {
            case DAMAGED -> damage(emptyLog(folder));
            case LOADING -> held.hold(HeldCalls.Kind.SUMS);
            case PREPARING -> held.hold(HeldCalls.Kind.PREPARATION);
            default -> {}
        }
    }

    private static void damage(Path log) {
        try {
            for (String part : List.of("", "-wal", "-shm")) {
                Path file = log.resolveSibling(log.getFileName() + part);
                if (Files.exists(file)) {
                    // In place: a file that is open and becomes shorter ends the process.
                    Files.write(file, new byte[(int) Files.size(file)], StandardOpenOption.WRITE);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the window remembers. */
    Map<String, String> settings() {
        return Map.of("calls.look", look, "calls.facets", String.valueOf(this == FACETS));
    }

    /** Whether the picture is taken while the last step's work is under way. */
    boolean isUnderWay() {
        return this == IMPORTING;
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<CallsScreen>> steps(Path folder, HeldCalls held) throws IOException {
        List<Consumer<CallsScreen>> steps = new ArrayList<>();
        switch (this) {
            case LOST -> {
                steps.add(screen -> damage(new Workspace(folder).practiceCalls()));
                steps.add(screen -> press(screen, "calls.action.refresh"));
            }
            case COUNTING ->
                steps.add(screen -> {
                    held.hold(HeldCalls.Kind.SUMS);
                    filter(screen, "cost>0.01");
                });
            case MISTYPED -> steps.add(screen -> filter(screen, "tear:standard"));
            case EXPORTING ->
                steps.add(screen -> {
                    held.hold(HeldCalls.Kind.FURTHER_PAGES);
                    screen.exportTo(folder.resolve("calls.csv"));
                });
            case EXPORTED -> steps.add(screen -> screen.exportTo(folder.resolve("calls.csv")));
            case EXPORT_FAILED -> steps.add(screen -> screen.exportTo(folder.resolve("no such folder/calls.csv")));
            case REPORTED -> steps.add(screen -> screen.reportTo(folder.resolve("calls.html")));
            case PRIVACY_CHOSEN -> {
                steps.add(screen -> press(screen, "calls.action.privacy"));
                steps.add(screen -> choose(screen, Strings.text("calls.privacy.redacted")));
                steps.add(screen -> screen.view().lookupAll(".sheet-layer").stream()
                        .filter(Node::isVisible)
                        .forEach(box -> type(box, ".number", "60")));
            }
            case IMPORT_UNREADABLE -> steps.add(importing(OtherLog.empty(folder)));
            case IMPORT_UNMAPPED -> steps.add(importing(OtherLog.unmapped(folder)));
            case IMPORT -> steps.add(importing(OtherLog.few(folder)));
            case IMPORTED, IMPORTING -> {
                steps.add(importing(this == IMPORTED ? OtherLog.few(folder) : OtherLog.many(folder)));
                steps.add(screen -> press(screen, "calls.import.start"));
            }
            default -> {
                if (!action.isEmpty()) {
                    steps.add(screen -> press(screen, action));
                }
            }
        }
        return steps;
    }

    private static Consumer<CallsScreen> importing(Path file) {
        return screen -> screen.importFrom(file);
    }

    private static void press(CallsScreen screen, String key) {
        screen.actions().stream()
                .filter(each -> each.title().equals(Strings.text(key)))
                .findFirst()
                .ifPresent(each -> each.run().run());
    }

    private static void filter(CallsScreen screen, String typed) {
        type(screen.view(), ".filter-bar .text-field", typed);
    }

    private static void type(Node within, String field, String typed) {
        if (within.lookup(field) instanceof TextField there) {
            there.setText(typed);
            there.fireEvent(new ActionEvent());
        }
    }

    private static void choose(CallsScreen screen, String words) {
        for (Node node : screen.view().lookupAll(".radio-button")) {
            if (node instanceof RadioButton button && button.getText().equals(words)) {
                button.fire();
            }
        }
    }
}
