package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.provider.RequestCode;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** What will happen to this prompt, and what did. */
public final class PlaygroundScreen implements Screen {
    private final PlaygroundViewModel model;
    private final PlaygroundView view;
    private final DraftKeeper keeper;

    /**
     * @param navigator takes what is handed on to another screen
     * @param settings keeps the draft and the place of the divider
     */
    public PlaygroundScreen(PlaygroundServices services, TaskRunner tasks, Navigator navigator, Settings settings) {
        model = new PlaygroundViewModel(services, tasks, navigator);
        keeper = new DraftKeeper(model.draft(), settings, services.bodies());
        keeper.begin();
        new ConversationKeeper(model, settings).begin();
        view = new PlaygroundView(model, settings);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
    }

    @Override
    public ScreenId id() {
        return ScreenId.PLAYGROUND;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action(Strings.text("playground.action.send"), "Ctrl+Enter", model::send));
        actions.add(new Action(Strings.text("playground.action.send-all"), "Ctrl+Shift+Enter", model::sendToAllTiers));
        if (model.sendingProperty().get()) {
            actions.add(new Action(Strings.text("playground.action.stop"), "Esc", model::stop));
        }
        actions.add(new Action(Strings.text("playground.action.anew"), "Ctrl+Shift+N", model::startAnew));
        actions.add(new Action(Strings.text("playground.action.attach"), "Ctrl+Shift+A", view::attach));
        if (model.draft().pastedConversation().isPresent()) {
            actions.add(new Action(
                    Strings.text("playground.action.conversation"), "Ctrl+Shift+M", model::takePastedConversation));
        }
        actions.add(new Action(Strings.text("playground.action.history"), "Ctrl+H", view::toggleHistory));
        actions.add(new Action(Strings.text("playground.action.between"), "F6", view::goBetween));
        view.answer().ifPresent(answer -> addAnswerActions(actions, answer));
        return actions;
    }

    /** For the answer that the focus is in, else the newest. */
    private void addAnswerActions(List<Action> actions, AnswerView answer) {
        AnswerPanels act = answer.panels();
        if (answer.model().decisionProperty().get().isPresent()) {
            actions.add(new Action(Strings.text("playground.action.why"), "Ctrl+I", act::toggleWhy));
            actions.add(new Action(Strings.text("playground.action.correct"), "Ctrl+Shift+K", act::toggleCorrection));
            actions.add(new Action(Strings.text("playground.action.rule"), "Ctrl+Shift+R", act::toggleRule));
            for (RequestCode.Language language : RequestCode.Language.values()) {
                String keys = language == RequestCode.Language.CURL ? "Ctrl+Shift+C" : "";
                actions.add(new Action(
                        Strings.text("playground.action.code", CodePanel.name(language)),
                        keys,
                        () -> act.showCode(language)));
            }
        }
        if (!model.sendingProperty().get()) {
            actions.add(new Action(
                    Strings.text("playground.action.again"), "Ctrl+R", () -> model.sendAgain(answer.model())));
        }
        if (answer.model().phaseProperty().get() == AnswerPhase.FAILED) {
            actions.addAll(model.nextSteps(answer.model()));
        }
        if (!answer.model().label().isEmpty()) {
            actions.add(
                    new Action(Strings.text("playground.action.continue"), () -> model.continueWith(answer.model())));
        }
        actions.add(new Action(
                Strings.text("playground.action.compare"),
                () -> model.followUps().compare(answer.model())));
    }

    /** Whether text of an answer is coming right now. */
    public boolean isStreaming() {
        return model.conversation()
                .answers()
                .anyMatch(answer -> answer.phaseProperty().get() == AnswerPhase.STREAMING);
    }

    /** Shows something again that was tried. */
    public void reopen(TrialSummary trial) {
        model.reopening().show(trial);
    }

    /** Esc stops even while the prompt has the focus, where it would otherwise belong to the text field. */
    private void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && model.sendingProperty().get()) {
            event.consume();
            model.stop();
        } else {
            Shortcuts.handle(event, actions());
        }
    }

    @Override
    public void shown() {
        view.shown();
        keeper.keep();
        model.preview().warmUp();
        model.refreshPreview();
        model.history().refresh();
    }

    @Override
    public void take(Handover handover) {
        if (handover instanceof Handover.Try(var request)) {
            model.take(request);
        }
    }
}
