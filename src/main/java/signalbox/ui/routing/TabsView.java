package signalbox.ui.routing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of the table beside the tiers, each on a tab that is marked where something in it is wrong. */
final class TabsView extends TabPane {
    private final RoutingViewModel model;
    private final Map<RoutingTab, Tab> tabs = new EnumMap<>(RoutingTab.class);

    TabsView(RoutingViewModel model, RuleList rules, ModelBook book, KeysViewModel keys) {
        this.model = model;
        DraftViewModel draft = model.draft();
        getStyleClass().addAll("card", "tabs");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setTabMinWidth(0);
        CallRulesView calls = new CallRulesView(draft);
        for (RoutingTab tab : RoutingTab.values()) {
            Node content = switch (tab) {
                case RULES -> rules;
                case ROUTES -> scrolled(new RoutesView(draft, book));
                case CLASSIFIER -> scrolled(new ClassifierView(model));
                case CALLS -> scrolled(new VBox(20, new BudgetsView(draft), calls));
                case PROVIDERS -> scrolled(new ProvidersView(draft, keys));
            };
            add(tab, content);
        }
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(shown -> tabs.forEach((tab, made) -> {
                    if (made.equals(shown)) {
                        model.show(tab);
                    }
                }));
        model.tabProperty().subscribe(tab -> getSelectionModel().select(tabs.get(tab)));
        draft.stateProperty().subscribe(this::mark);
    }

    private void add(RoutingTab tab, Node content) {
        Tab made = new Tab(tab.title());
        // Tabs behind the one in front would cost as much as it does, each time the screen is shown.
        made.contentProperty()
                .bind(Bindings.when(made.selectedProperty()).then(content).otherwise((Node) null));
        FontIcon wrong = new FontIcon(Feather.ALERT_TRIANGLE);
        wrong.getStyleClass().add("negative");
        wrong.managedProperty().bind(wrong.visibleProperty());
        made.setGraphic(wrong);
        made.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        tabs.put(tab, made);
        getTabs().add(made);
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        content.getStyleClass().add("form");
        return scroll;
    }

    private void mark(DraftState state) {
        tabs.forEach((tab, shown) -> shown.getGraphic()
                .setVisible(state.document().findings().stream().anyMatch(finding -> tab.holds(finding.path()))));
    }

    /** Brings a tab to the front and gives its first field the focus. */
    void focus(RoutingTab tab) {
        model.show(tab);
        requestFocus();
        Node content = getSelectionModel().getSelectedItem().getContent();
        applyCss();
        layout();
        first(content).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Node node) {
        if (node instanceof Control control
                && !(control instanceof ScrollPane)
                && control.isFocusTraversable()
                && !control.isDisabled()) {
            return Optional.of(node);
        }
        if (node instanceof ScrollPane scroll) {
            return first(scroll.getContent());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .map(TabsView::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
