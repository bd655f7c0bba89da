package signalbox.ui.calls;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.ui.calls.chart.Pick;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The values there are, dimension by dimension, with how many calls each has: a click looks at those calls alone. */
final class FacetPane extends VBox {
    private static final int FEW = 6;
    private static final int MOST = 100;

    private final FacetsViewModel facets;
    private final VBox groups = new VBox();
    private final Set<Dimension> whole = EnumSet.noneOf(Dimension.class);

    FacetPane(CallsViewModel model) {
        this.facets = model.facets();
        getStyleClass().add("facets");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        groups.getStyleClass().add("facet-groups");
        getChildren().add(scroll);
        visibleProperty().bind(facets.openProperty());
        managedProperty().bind(visibleProperty());
        facets.countsProperty().subscribe(this::show);
    }

    private void show(Map<Dimension, List<GroupTotals>> counts) {
        List<Node> shown = new ArrayList<>();
        counts.forEach((dimension, values) -> {
            Label title = new Label(CallWords.dimension(dimension));
            title.getStyleClass().addAll("card-title", "facet-title");
            shown.add(title);
            int most = whole.contains(dimension) ? MOST : FEW;
            values.stream().limit(most).forEach(value -> shown.add(entry(dimension, value)));
            if (values.size() > most) {
                shown.add(more(dimension, values.size() - most, counts));
            }
        });
        groups.getChildren().setAll(shown);
    }

    private Node more(Dimension dimension, int hidden, Map<Dimension, List<GroupTotals>> counts) {
        if (whole.contains(dimension)) {
            Label rest = new Label(Strings.text("calls.facets.rest", Formats.count(hidden)));
            rest.setWrapText(true);
            rest.getStyleClass().addAll("muted", "small");
            return rest;
        }
        Button more = new Button(Strings.text("calls.group.more", Formats.count(hidden)));
        more.getStyleClass().setAll("button", "legend-entry");
        more.setOnAction(event -> {
            whole.add(dimension);
            show(counts);
        });
        return more;
    }

    private Button entry(Dimension dimension, GroupTotals value) {
        String words = CallWords.value(dimension, value.value());
        FacetsViewModel.Standing standing = facets.standing(dimension, value.value());
        FontIcon mark = new FontIcon(standing == FacetsViewModel.Standing.UNWANTED ? Feather.X : Feather.CHECK);
        mark.setVisible(standing != FacetsViewModel.Standing.FREE);
        mark.getStyleClass().add("facet-mark");
        Label name = new Label(words);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(Formats.shortCount((double) value.calls()));
        count.getStyleClass().addAll("muted", "small", "facet-count");
        HBox line = new HBox(4, mark, name, count);
        line.getStyleClass().add("facet-line");
        Button entry = new Button(null, line);
        entry.getStyleClass().setAll("button", "bar-row");
        if (standing == FacetsViewModel.Standing.UNWANTED) {
            name.getStyleClass().add("muted");
        }
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(entry.widthProperty().subtract(8));
        entry.setAccessibleText(Strings.text("calls.facets.value", words, Formats.count(value.calls())));
        entry.setTooltip(new Tooltip(Strings.text("calls.facets.tooltip", words, Formats.count(value.calls()))));
        Pick.on(entry, pick -> facets.pick(pick, dimension, value.value()));
        return entry;
    }
}
