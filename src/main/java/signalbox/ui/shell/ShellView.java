package signalbox.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Action;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;
import signalbox.ui.common.WindowTheme;

/** The frame around the screens, and what lies over them. Keys that work everywhere are caught here. */
public final class ShellView extends StackPane {
    private static final Duration STATUS_INTERVAL = Duration.seconds(2);

    private final ShellViewModel viewModel;
    private final Screens screens;
    private final List<Action> everywhere;
    private final TopBar topBar;
    private final StackPane place = new StackPane();
    private final OverlayLayer overlays;
    private final PaletteView palette;
    private final KeysView keys = new KeysView();
    private final PracticeView practice;
    private final KeyView key;
    private final WaitingView waiting;
    private final Timeline statusClock;
    private final ModeNote modeNote = new ModeNote(this::bringMode);
    private @Nullable ScreenId left;

    public ShellView(
            ShellViewModel viewModel,
            Screens screens,
            KeyEntryViewModel keyEntry,
            WaitingViewModel waitingCalls,
            WindowTheme theme,
            BackgroundTasks tasks) {
        this.practice = new PracticeView(keyEntry, this::closeOverlay);
        this.key = new KeyView(keyEntry, this::closeOverlay);
        this.waiting = new WaitingView(waitingCalls, this::closeOverlay);
        this.viewModel = viewModel;
        this.screens = screens;
        this.everywhere = new ShellActions(viewModel, theme).all();
        this.topBar = new TopBar(viewModel, theme);
        this.overlays = new OverlayLayer(this::closeOverlay);
        this.palette = new PaletteView(this::closeOverlay);
        getStylesheets()
                .add(Objects.requireNonNull(ShellView.class.getResource("shell.css"))
                        .toExternalForm());

        FirstStepsCard firstSteps = new FirstStepsCard(viewModel);
        VBox.setVgrow(place, Priority.ALWAYS);
        BorderPane frame = new BorderPane(new VBox(firstSteps, modeNote, place));
        frame.setTop(topBar);
        BorderPane window = new BorderPane(frame);
        window.setLeft(new NavigationRail(viewModel.screenProperty()));
        window.setBottom(new StatusBar(viewModel, tasks.running()));
        getChildren().setAll(window, overlays);

        viewModel.screenProperty().subscribe(this::showScreen);
        viewModel.practiceProperty().addListener((_, before, now) -> {
            if (before != null && now != null) {
                changeMode(now);
            }
        });
        viewModel.overlayProperty().subscribe(this::showOverlay);
        viewModel.onHandover(this::pass);
        addEventFilter(KeyEvent.KEY_PRESSED, this::handleEverywhere);
        addEventHandler(KeyEvent.KEY_PRESSED, this::handleInScreen);

        statusClock = new Timeline(new KeyFrame(STATUS_INTERVAL, tick -> viewModel.refreshStatus()));
        statusClock.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::keepStatusFresh);
    }

    private void showScreen(ScreenId id) {
        if (modeNote.isVisible() && id != left) {
            screens.forgetOthers(id);
            modeNote.close();
        }
        left = id;
        Screen screen = screens.get(id, () -> rebuild(id));
        place.getChildren().setAll(screen.view());
        topBar.show(screen);
        focus(screen.view());
        screen.shown();
    }

    /** Tab goes on from here. Controls get their skins now, so that the screen may give the focus to one of them. */
    private static void focus(Region view) {
        view.applyCss();
        view.layout();
        view.requestFocus();
    }

    /** Gives the focus to the screen in front, once the window is shown. */
    public void focusScreen() {
        place.getChildren().forEach(view -> view.requestFocus());
    }

    /** The screen in front stays, lest something typed or under way be lost; the others are built anew when needed. */
    private void changeMode(boolean practice) {
        ScreenId inFront = viewModel.screenProperty().get();
        screens.forgetOthers(inFront);
        if (modeNote.isVisible()) {
            modeNote.close();
        } else if (Screens.isOfOneMode(inFront)) {
            modeNote.open(practice);
        } else {
            screens.ifBuilt(inFront).ifPresent(Screen::shown);
        }
    }

    private void bringMode() {
        modeNote.close();
        rebuild(viewModel.screenProperty().get());
    }

    private void rebuild(ScreenId id) {
        screens.forget(id);
        showScreen(id);
    }

    private void pass(Handover handover) {
        ScreenId target = handover.target();
        screens.get(target, () -> rebuild(target)).take(handover);
    }

    private void showOverlay(Overlay overlay) {
        switch (overlay) {
            case NONE -> overlays.close();
            case PALETTE -> {
                overlays.open(palette);
                palette.open(paletteEntries());
            }
            case KEYS -> {
                ScreenId shown = viewModel.screenProperty().get();
                overlays.open(keys);
                keys.show(everywhere, ScreenNames.title(shown), actionsOf(shown));
            }
            case PRACTICE -> {
                overlays.open(practice);
                practice.open();
            }
            case KEY -> {
                overlays.open(key);
                key.open(viewModel.keyWantedProperty().get());
            }
            case WAITING -> {
                overlays.open(waiting);
                waiting.open();
            }
        }
    }

    private void closeOverlay() {
        viewModel.overlayProperty().set(Overlay.NONE);
    }

    /** The screen in front first, then what works everywhere, then the other screens that are there. */
    private List<PaletteViewModel.Entry> paletteEntries() {
        ScreenId shown = viewModel.screenProperty().get();
        List<PaletteViewModel.Entry> entries = new ArrayList<>();
        actionsOf(shown).forEach(action -> entries.add(entry(shown, action)));
        everywhere.forEach(
                action -> entries.add(new PaletteViewModel.Entry(Strings.text("shell.palette.everywhere"), action)));
        screens.allBuilt().stream()
                .filter(screen -> screen.id() != shown)
                .forEach(screen -> screen.actions().forEach(action -> entries.add(entry(screen.id(), action))));
        return entries;
    }

    private PaletteViewModel.Entry entry(ScreenId screen, Action action) {
        Runnable there = () -> {
            viewModel.screenProperty().set(screen);
            action.run().run();
        };
        return new PaletteViewModel.Entry(ScreenNames.title(screen), new Action(action.title(), action.keys(), there));
    }

    private List<Action> actionsOf(ScreenId screen) {
        return screens.ifBuilt(screen).map(Screen::actions).orElse(List.of());
    }

    private void handleEverywhere(KeyEvent event) {
        Overlay overlay = viewModel.overlayProperty().get();
        boolean covered = overlay != Overlay.NONE;
        if (covered && event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            closeOverlay();
        } else if (covered && event.getCode() == KeyCode.TAB) {
            event.consume();
            if (overlay.hasControls()) {
                overlays.moveFocus(event.isShiftDown());
            }
        } else {
            Shortcuts.handle(event, everywhere);
        }
    }

    private void handleInScreen(KeyEvent event) {
        if (viewModel.overlayProperty().get() == Overlay.NONE) {
            Shortcuts.handle(event, actionsOf(viewModel.screenProperty().get()));
        }
    }

    /** The log may be closed once the window is. */
    private void keepStatusFresh(boolean showing) {
        if (showing) {
            viewModel.refreshStatus();
            statusClock.play();
        } else {
            statusClock.stop();
        }
    }
}
