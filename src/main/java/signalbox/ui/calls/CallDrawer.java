package signalbox.ui.calls;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** The call looked at, over the right side of the screen: what it was, why it went there, what it cost, what was said. */
final class CallDrawer extends VBox {
    private final CallsViewModel model;
    private final Navigator navigator;
    private final Label title = new Label();
    private final HBox marks = new HBox(6);
    private final VBox sections = new VBox(20);
    private final ScrollPane scroll = new ScrollPane(sections);
    private final Button replay = new Button(Strings.text("calls.detail.replay"), new FontIcon(Feather.PLAY));
    private final Button compare = new Button(Strings.text("calls.detail.compare"), new FontIcon(Feather.COLUMNS));
    private final ErrorNote trouble = new ErrorNote();

    CallDrawer(CallsViewModel model, Navigator navigator, CallTable table) {
        this.model = model;
        this.navigator = navigator;
        getStyleClass().add("drawer");
        title.getStyleClass().add("screen-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                8,
                title,
                space,
                icon(Feather.CHEVRON_UP, "calls.detail.previous", () -> table.step(-1)),
                icon(Feather.CHEVRON_DOWN, "calls.detail.next", () -> table.step(1)),
                icon(Feather.X, "calls.detail.close", table::clearSelection));
        header.getStyleClass().add("toolbar");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        replay.getStyleClass().add(Styles.ACCENT);
        replay.setOnAction(event -> hand(model.detail().replay()));
        compare.setOnAction(event -> hand(model.detail().comparison()));
        HBox actions = new HBox(8, replay, compare, new CallActs(model.detail(), navigator));
        actions.getStyleClass().add("drawer-actions");
        getChildren().addAll(header, marks, trouble, scroll, actions);
        model.detail().detailProperty().subscribe(this::show);
        model.detail().troubleProperty().subscribe(this::show);
    }

    private void show(Optional<CallDetail> found) {
        showDrawer();
        if (found.isEmpty()) {
            return;
        }
        CallDetail detail = found.get();
        title.setText(Strings.text("calls.detail.title", detail.row().id()));
        showMarks(detail.row());
        sections.getChildren().setAll(DetailSections.of(detail));
        scroll.setVvalue(0);
        boolean kept = detail.request().isPresent();
        replay.setDisable(!kept);
        compare.setDisable(!kept);
    }

    private void show(String reason) {
        trouble.show(reason);
        showDrawer();
    }

    private void showDrawer() {
        boolean shown = model.detail().detailProperty().get().isPresent()
                || !model.detail().troubleProperty().get().isEmpty();
        setVisible(shown);
        setManaged(shown);
    }

    private void showMarks(CallRow row) {
        marks.getChildren()
                .setAll(new TierBadge(
                        CallWords.value(Dimension.TIER, row.tier()),
                        model.tierNames().indexOf(row.tier())));
        if (!row.status().isEmpty()) {
            marks.getChildren().add(badge(row.status(), CallWords.isFailure(row.status()) ? "negative" : "positive"));
        }
        if (!row.source().isEmpty()) {
            marks.getChildren().add(badge(CallWords.value(Dimension.SOURCE, row.source()), ""));
        }
        if (row.simulated()) {
            marks.getChildren().add(badge(Strings.text("calls.detail.simulated"), "practice"));
        }
    }

    private void hand(Optional<Handover> handover) {
        handover.ifPresent(navigator::hand);
    }

    private static Label badge(String text, String style) {
        Label badge = new Label(text);
        badge.getStyleClass().add("badge");
        if (!style.isEmpty()) {
            badge.getStyleClass().add(style);
        }
        return badge;
    }

    private static Node icon(Feather icon, String key, Runnable act) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(Strings.text(key)));
        button.setAccessibleText(Strings.text(key));
        button.setOnAction(event -> act.run());
        return button;
    }
}
