package signalbox.ui.playground;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import signalbox.core.chat.ModelRef;
import signalbox.core.provider.RequestCode;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;
import signalbox.ui.common.markdown.MarkdownView;

/** A request as code, copied and to be seen. */
final class CodePanel extends VBox {
    private static final int USUAL_BOUND = 1024;

    private final Label note = new Label();
    private final MarkdownView code = new MarkdownView();

    CodePanel() {
        super(8);
        getStyleClass().add("answer-panel");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(note, code);
    }

    /** Whether the table of today knows the provider; without it there is no address to send to. */
    static boolean canShow(AnswerViewModel answer, RoutingTable table) {
        return model(answer)
                .filter(model -> table.providers().containsKey(model.provider()))
                .isPresent();
    }

    /** Copies the request of an answer to the model that was asked last. */
    void show(AnswerViewModel answer, RoutingTable table, RequestCode.Language language) {
        model(answer).ifPresent(model -> {
            Provider provider = table.requireProvider(model.provider());
            int bound = answer.decisionProperty()
                    .get()
                    .flatMap(decision -> table.tiers().stream()
                            .filter(tier -> tier.name().equals(decision.tier()))
                            .findFirst())
                    .map(Tier::maxTokens)
                    .orElse(USUAL_BOUND);
            String written = new RequestCode(answer.request(), provider, model.modelId(), bound).in(language);
            String name = name(language);
            String copied =
                    Strings.text(Copy.text(written) ? "playground.code.copied" : "playground.code.not-copied", name);
            String key = provider.apiKeyEnv()
                    .map(variable -> Strings.text("playground.code.key", variable))
                    .orElseGet(() -> Strings.text("playground.code.no-key"));
            note.setText(copied + (language == RequestCode.Language.JSON ? "" : " " + key));
            code.show("~~~~~~" + fence(language) + "\n" + written + "\n~~~~~~");
        });
    }

    static String name(RequestCode.Language language) {
        return switch (language) {
            case CURL -> Strings.text("playground.code.curl");
            case PYTHON -> Strings.text("playground.code.python");
            case JAVASCRIPT -> Strings.text("playground.code.javascript");
            case JSON -> Strings.text("playground.code.json");
        };
    }

    private static String fence(RequestCode.Language language) {
        return language == RequestCode.Language.CURL ? "sh" : language.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<ModelRef> model(AnswerViewModel answer) {
        return answer.modelProperty().get();
    }
}
