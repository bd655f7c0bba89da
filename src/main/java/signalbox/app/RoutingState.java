package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.SampleLog;
import signalbox.core.chat.ModelRef;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableException;
import signalbox.core.table.TableStore;
import signalbox.core.table.TierEdits;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Handover;
import signalbox.ui.routing.RoutingScreen;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The states of the table's editor, for pictures: what lies on the disk, and the keys that lead to the state. */
enum RoutingState {
    EMPTY,
    TIER("Alt+1"),
    TRIED,
    DIRTY,
    INVALID,
    FINDINGS,
    CONFLICT("Ctrl+S"),
    REVIEW("Ctrl+S"),
    VERSIONS("Ctrl+H"),
    ROUTES("Alt+3"),
    CLASSIFIER("Alt+4"),
    SIGNAL("Alt+4"),
    CALLS("Alt+5"),
    BUDGETS("Alt+5"),
    PROVIDERS("Alt+6"),
    DIAGRAM,
    MANY,
    MANY_DIAGRAM("Ctrl+G"),
    FILTERED("Alt+2"),
    NO_LOG,
    RUNNING,
    BROKEN_LOG;

    private static final int MANY_RULES = 100;
    private static final int MANY_TIERS = 12;
    private static final String PROMPT = "Can we keep patient data in a shared spreadsheet?";

    private final List<String> keys;

    RoutingState(String... keys) {
        this.keys = List.of(keys);
    }

    /** Opens a session over a copy of the other's table, as this state wants it. */
    Session open(Session other, Workspace workspace) throws IOException, UserException {
        TableDocument shipped = TableDocument.parse(other.tables().document().text());
        Path folder = Files.createTempDirectory(workspace.home(), "routing");
        Path file = folder.resolve("tiers.json");
        TableDocument applied = this == MANY || this == MANY_DIAGRAM || this == FILTERED ? many(shipped) : shipped;
        Files.writeString(file, applied.text());
        prepare(file, applied);
        Path log = log(folder);
        Session session = Session.practice(workspace, file, log, Clock.system(ZoneId.systemDefault()));
        if (this == BROKEN_LOG && log != null) {
            damage(log);
        }
        return session;
    }

    private void prepare(Path file, TableDocument applied) throws IOException {
        try (TableStore store = TableStore.open(file)) {
            if (this == VERSIONS) {
                store.apply(
                        drafted(applied, document -> HardRouteEdits.setEnabled(document, 2, false)), "Math is rare");
                store.apply(
                        drafted(store.document(), document -> TierEdits.setModel(document, 0, "gpt-4.1-nano")),
                        "A cheaper nano");
            }
            store.draftFile().save(drafted(store.document(), this::edited));
        } catch (TableException broken) {
            throw new IOException(broken);
        }
        if (this == CONFLICT) {
            Files.writeString(
                    file,
                    HardRouteEdits.setTier(TierEdits.setModel(applied, 0, "gpt-4.1-nano"), 0, "nano")
                            .text());
        }
    }

    private static TableDocument drafted(TableDocument base, UnaryOperator<TableDocument> edit) {
        return edit.apply(base).basedOn(base);
    }

    private TableDocument edited(TableDocument document) {
        return switch (this) {
            case EMPTY ->
                TableDocument.parse("{ \"version\": 1, \"providers\": {}, \"tiers\": [], \"complexity_to_tier\": {},"
                        + " \"hard_routes\": [] }");
            case DIRTY, REVIEW, CONFLICT, DIAGRAM ->
                HardRouteEdits.setTier(
                        TierEdits.setModel(HardRouteEdits.setEnabled(document, 3, false), 2, "o4-mini"),
                        0,
                        "reasoning");
            case BUDGETS -> {
                ObjectNode budget = JsonNodeFactory.instance.objectNode();
                budget.put("period", "day").put("usd", 5).put("then", "downgrade");
                budget.put("downgrade_to", "nano").putArray("except").add("hard_route");
                ObjectNode wrong = budget.deepCopy()
                        .put("user", "*")
                        .put("period", "month")
                        .put("downgrade_to", "tiny");
                yield ValueEdits.append(ValueEdits.append(document, "/budgets", budget), "/budgets", wrong);
            }
            case INVALID -> HardRouteEdits.setPattern(document, 1, "\\b(legal|contract(review\\b");
            case FINDINGS ->
                HardRouteEdits.add(
                        HardRouteEdits.setPattern(document, 0, "PHI|medical record"),
                        1,
                        new HardRoute("\\bmedical records\\b", "reasoning", "Records need care", true));
            case TIER,
                    TRIED,
                    VERSIONS,
                    ROUTES,
                    CLASSIFIER,
                    SIGNAL,
                    CALLS,
                    PROVIDERS,
                    MANY,
                    MANY_DIAGRAM,
                    FILTERED,
                    NO_LOG,
                    RUNNING,
                    BROKEN_LOG -> document;
        };
    }

    private static TableDocument many(TableDocument shipped) {
        TableDocument table = shipped;
        List<String> names = new ArrayList<>(List.of("nano", "standard", "reasoning"));
        for (int i = names.size(); i < MANY_TIERS; i++) {
            String name = "tier-" + (i + 1);
            table = TierEdits.add(table, i, name, new ModelRef("openai", "gpt-4.1"));
            names.add(name);
        }
        for (int i = 6; i < MANY_RULES; i++) {
            String pattern = "\\b(topic" + i + "|subject" + i + "s?)\\b";
            var rule = new HardRoute(
                    pattern, names.get(i % MANY_TIERS), "What is about topic " + i + " goes here", i % 9 != 0);
            table = HardRouteEdits.add(table, i, rule);
        }
        return table;
    }

    private @Nullable Path log(Path folder) throws IOException {
        return switch (this) {
            case NO_LOG -> {
                Path file = folder.resolve("empty.db");
                try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneId.systemDefault())) {
                    yield file;
                } catch (CallLogException broken) {
                    throw new IOException(broken);
                }
            }
            case BROKEN_LOG -> samples(folder.resolve("broken.db"));
            default -> null;
        };
    }

    private static Path samples(Path file) throws IOException {
        try (CallLog log = CallLog.open(file, BodyPolicy.EVERYTHING, ZoneId.systemDefault())) {
            SampleLog.fill(log, Instant.now(), ZoneId.systemDefault());
        } catch (CallLogException failed) {
            throw new IOException(failed);
        }
        return file;
    }

    /** Overwrites all but the first pages, so that a log that is open already cannot be read. */
    private static void damage(Path file) throws IOException {
        byte[] pages = Files.readAllBytes(file);
        Arrays.fill(pages, pages.length / 4, pages.length, (byte) 0xff);
        Files.write(file, pages, StandardOpenOption.WRITE);
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<RoutingScreen>> steps() {
        List<Consumer<RoutingScreen>> steps = new ArrayList<>();
        for (String key : keys) {
            steps.add(screen -> press(screen, key));
        }
        switch (this) {
            case TRIED, DIAGRAM -> steps.add(screen -> type(screen, "#try-prompt", PROMPT));
            case FILTERED -> steps.add(screen -> type(screen, "#rule-filter", "topic 4"));
            case SIGNAL ->
                steps.add(screen ->
                        list(screen, "#signal-list").getSelectionModel().select(6));
            case INVALID -> steps.add(screen -> screen.take(new Handover.ShowRule(1)));
            case FINDINGS -> steps.add(screen -> screen.take(new Handover.ShowRule(4)));
            case VERSIONS ->
                steps.add(
                        screen -> list(screen, "#versions").getSelectionModel().selectLast());
            default -> {}
        }
        if (this == DIAGRAM) {
            steps.add(screen -> press(screen, "Ctrl+G"));
        }
        return steps;
    }

    private static void press(RoutingScreen screen, String keys) {
        screen.actions().stream()
                .filter(action -> action.keys().equals(keys))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }

    private static void type(RoutingScreen screen, String field, String text) {
        if (screen.view().lookup(field) instanceof TextInputControl control) {
            control.setText(text);
        }
    }

    private static ListView<?> list(RoutingScreen screen, String id) {
        return (ListView<?>) screen.view().lookup(id);
    }
}
