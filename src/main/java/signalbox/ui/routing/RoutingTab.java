package signalbox.ui.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.ui.common.Strings;

/** The parts of the table beside the tiers, each on a tab. */
enum RoutingTab {
    RULES("/hard_routes"),
    ROUTES("/user_overrides", "/task_routes", "/complexity_to_tier", "/default_tier"),
    CLASSIFIER("/classifier"),
    CALLS("/calls", "/budgets"),
    PROVIDERS("/providers");

    private final List<String> places;

    RoutingTab(String... places) {
        this.places = List.of(places);
    }

    /** Where a place of the table is edited: the pointer of something in it. */
    static Optional<RoutingTab> of(String pointer) {
        return Arrays.stream(values()).filter(tab -> tab.holds(pointer)).findFirst();
    }

    boolean holds(String pointer) {
        return places.stream().anyMatch(place -> pointer.equals(place) || pointer.startsWith(place + "/"));
    }

    String title() {
        return Strings.text("routing.tab." + name().toLowerCase(Locale.ROOT));
    }
}
