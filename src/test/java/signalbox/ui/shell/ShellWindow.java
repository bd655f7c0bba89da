package signalbox.ui.shell;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.dispatch.WaitingCalls;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.support.FakeDispatcher;
import signalbox.support.FakeSettings;
import signalbox.support.InlineTaskRunner;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Theme;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;

/** The window's frame around screens that only tell what reaches them. */
@ExtendWith(ApplicationExtension.class)
abstract class ShellWindow {
    static final RoutingTable TABLE = TableDocument.parse("""
        { "version": 1,
          "providers": { "any": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1", "api_key_env": "ANY" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "any" } ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "default_tier": "nano" }
        """).table().orElseThrow();

    final Map<ScreenId, FakeScreen> built = new EnumMap<>(ScreenId.class);
    ShellStatus status = new ShellStatus(true, Money.of("4.12"), 0, 1204, List.of(), "practice.db", 0);
    final ShellViewModel viewModel = new ShellViewModel(new InlineTaskRunner(), () -> status, new FakeSettings());
    final List<ScreenId> builds = new ArrayList<>();
    final ProviderKeys keys = new ProviderKeys(_ -> null);
    boolean callsIsBroken = true;

    @TempDir
    Path folder;

    private @Nullable CallLog openLog;
    final FakeDispatcher dispatcher = new FakeDispatcher();

    final void show(Stage stage) throws CallLogException {
        CallLog log = CallLog.open(folder.resolve("calls.db"));
        openLog = log;
        WaitingCalls waiting = new WaitingCalls(log, dispatcher, InstantSource.system());
        Map<ScreenId, Supplier<? extends Screen>> builders = new EnumMap<>(ScreenId.class);
        for (ScreenId id : ScreenId.values()) {
            builders.put(id, () -> build(id));
        }
        ShellView view = new ShellView(
                viewModel,
                new Screens(builders),
                new KeyEntryViewModel(keys, () -> TABLE, new InlineTaskRunner()),
                new WaitingViewModel(() -> waiting, new InlineTaskRunner(), viewModel),
                new WindowTheme(ThemeChoice.LIGHT),
                new BackgroundTasks());
        Scene scene = new Scene(view, 980, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void closeLog() throws CallLogException {
        log().close();
    }

    final CallLog log() {
        return Objects.requireNonNull(openLog, "not shown");
    }

    private Screen build(ScreenId id) {
        if (id == ScreenId.CALLS && callsIsBroken) {
            throw new IllegalStateException("The log is damaged");
        }
        builds.add(id);
        return built.computeIfAbsent(id, FakeScreen::new);
    }

    final List<String> events(ScreenId screen) {
        return List.copyOf(Objects.requireNonNull(built.get(screen), "not built").events);
    }
}
