package signalbox.ui.routing;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.table.TableOutline.TierOutline;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A tier: name, model and price; below them its provider and how much it was used. */
final class TierCell extends ListCell<TierRow> {
    private final TierBadge badge = new TierBadge("", -1);
    private final Label model = new Label();
    private final Label defaultMark = new Label(Strings.text("routing.tier.default"));
    private final Label price = new Label();
    private final Label provider = Parts.muted("");
    private final Label use = Parts.muted("");
    private final FontIcon warning = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Tooltip problem = new Tooltip();
    private final VBox face;
    private final ModelBook book;

    TierCell(RoutingViewModel routing, ModelBook book) {
        this.book = book;
        RowDrag.of(this, TierRow::index, routing::moveTier);
        defaultMark.getStyleClass().add("badge");
        defaultMark.setMinWidth(USE_PREF_SIZE);
        price.setMinWidth(USE_PREF_SIZE);
        use.setMinWidth(USE_PREF_SIZE);
        model.setMinWidth(0);
        warning.getStyleClass().add("negative");
        HBox top = new HBox(8, badge, model, defaultMark, Parts.space(), warning, price);
        HBox bottom = new HBox(8, provider, Parts.space(), use);
        top.getStyleClass().add("row-line");
        bottom.getStyleClass().add("row-line");
        face = new VBox(4, top, bottom);
        face.getStyleClass().add("tier-face");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TierRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        TierOutline tier = row.tier();
        badge.show(tier.name(), row.index());
        model.setText(tier.model().modelId());
        show(defaultMark, row.isDefault());
        price.setText(price(tier));
        provider.setText(tier.model().provider());
        use.setText(row.use()
                .map(share ->
                        Strings.text("routing.tier.use", Formats.share(share.calls()), Formats.share(share.cost())))
                .orElseGet(() -> Strings.text(row.isUseKnown() ? "routing.tier.unused" : "routing.tier.use-unknown")));
        problem.setText(row.problem());
        warning.setVisible(!row.problem().isEmpty());
        warning.setManaged(!row.problem().isEmpty());
        setTooltip(row.problem().isEmpty() ? null : problem);
        setGraphic(face);
        setAccessibleText(tier.name() + ", " + tier.model().modelId() + ", " + price.getText() + " " + row.problem());
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private String price(TierOutline tier) {
        boolean ofBook = tier.inputPriceOrNull() == null && tier.outputPriceOrNull() == null;
        price.getStyleClass().remove("muted");
        if (ofBook) {
            price.getStyleClass().add("muted");
            return book.priceOf(tier.model())
                    .map(Formats::price)
                    .orElseGet(() -> Strings.text("routing.tier.unpriced"));
        }
        return (tier.inputPriceOrNull() == null ? "?" : Formats.perMillion(tier.inputPriceOrNull()))
                + " / "
                + (tier.outputPriceOrNull() == null ? "?" : Formats.perMillion(tier.outputPriceOrNull()));
    }
}
