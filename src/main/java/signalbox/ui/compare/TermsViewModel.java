package signalbox.ui.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;
import signalbox.core.review.Checking;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.Plan;
import signalbox.core.review.Protocol;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Scope;
import signalbox.ui.common.Strings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the next comparison will be held to, as it is typed. Used on the JavaFX thread. */
final class TermsViewModel {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StringProperty margin = new SimpleStringProperty("10");
    private final StringProperty severe = new SimpleStringProperty("5");
    private final StringProperty most = new SimpleStringProperty("200");
    private final StringProperty cap = new SimpleStringProperty("");
    private final StringProperty criteria = new SimpleStringProperty("");
    private final ObjectProperty<Plan> plan = new SimpleObjectProperty<>(Plan.WATCH);
    private final BooleanProperty controls = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable ExpectedCheck> check = new SimpleObjectProperty<>();
    private final BooleanProperty decides = new SimpleBooleanProperty(true);
    private final StringProperty others = new SimpleStringProperty("");
    private final StringProperty whole = new SimpleStringProperty("");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ANY);

    /** How much worse is still good enough, in 100. */
    StringProperty marginProperty() {
        return margin;
    }

    /** How many severe cases in 100 are too many. */
    StringProperty severeProperty() {
        return severe;
    }

    /** Most examples that are judged before no decision counts as not shown. */
    StringProperty mostProperty() {
        return most;
    }

    /** US dollars; empty for no cap. */
    StringProperty capProperty() {
        return cap;
    }

    StringProperty criteriaProperty() {
        return criteria;
    }

    ObjectProperty<Plan> planProperty() {
        return plan;
    }

    BooleanProperty controlsProperty() {
        return controls;
    }

    /** How answers are held against expected ones; null where nothing is checked. */
    ObjectProperty<@Nullable ExpectedCheck> checkProperty() {
        return check;
    }

    /** Whether the check votes where it can, in place of people. */
    BooleanProperty decidesProperty() {
        return decides;
    }

    boolean checkDecides() {
        return check.get() != null && decides.get();
    }

    /** Which calls the examples stand for. */
    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** Further cheap candidates, a line each. */
    StringProperty othersProperty() {
        return others;
    }

    /** A digest of the examples as they came whole, from a draw or a file; empty where they did not. */
    StringProperty wholeProperty() {
        return whole;
    }

    List<Property<?>> all() {
        return List.of(whole, others, margin, severe, most, cap, criteria, plan, controls, check, decides, scope);
    }

    /** What is wrong with what is typed, in a sentence; empty where nothing is. */
    Optional<String> problem() {
        if (share(margin.get()).isEmpty()) {
            return Optional.of(Strings.text("compare.terms.wrongMargin"));
        }
        if (share(severe.get()).isEmpty()) {
            return Optional.of(Strings.text("compare.terms.wrongSevere"));
        }
        if (!most.get().strip().matches("[1-9]\\d{0,5}")) {
            return Optional.of(Strings.text("compare.terms.wrongMost"));
        }
        return cap.get().isBlank() || money().isPresent()
                ? Optional.empty()
                : Optional.of(Strings.text("compare.terms.wrongCap"));
    }

    /** Only where nothing is wrong. */
    ReviewTerms terms() {
        return new ReviewTerms(
                share(margin.get()).orElse(ReviewTerms.USUAL.margin()),
                share(severe.get()).orElse(ReviewTerms.USUAL.severeLimit()),
                ReviewTerms.USUAL.alpha(),
                Integer.parseInt(most.get().strip()));
    }

    /**
     * Only where nothing is wrong.
     *
     * @param handPicked whether the examples were put together one by one
     */
    Protocol protocol(boolean handPicked) {
        ExpectedCheck checkOrNull = check.get();
        return new Protocol(
                plan.get(),
                criteria.get().strip(),
                checkOrNull == null ? null : new Checking(checkOrNull, decides.get()),
                money().orElse(null),
                scope.get(),
                handPicked,
                // They try people: a check sees what it sees.
                controls.get() && !checkDecides());
    }

    Optional<Money> money() {
        try {
            BigDecimal usd = new BigDecimal(cap.get().strip().replaceFirst("^\\$", ""));
            return usd.signum() > 0 ? Optional.of(new Money(usd)) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    String written() {
        ObjectNode json = JSON.createObjectNode();
        json.put("margin", margin.get()).put("severe", severe.get()).put("most", most.get());
        json.put("cap", cap.get()).put("criteria", criteria.get()).put("controls", controls.get());
        json.put("plan", plan.get().wireName()).put("whole", whole.get()).put("others", others.get());
        ExpectedCheck checkOrNull = check.get();
        json.put("check", checkOrNull == null ? "" : checkOrNull.wireName()).put("decides", decides.get());
        json.put("scope_kind", scope.get().kind().name())
                .put("scope", scope.get().value());
        return json.toString();
    }

    /** Takes over what was written before; what is missing stays as it is. */
    void read(String written) {
        JsonNode json = parsed(written);
        set(margin, json.path("margin"));
        set(severe, json.path("severe"));
        set(most, json.path("most"));
        set(cap, json.path("cap"));
        set(criteria, json.path("criteria"));
        set(whole, json.path("whole"));
        set(others, json.path("others"));
        controls.set(json.path("controls").asBoolean(true));
        plan.set(json.path("plan").asString("").equals(Plan.FIXED.wireName()) ? Plan.FIXED : Plan.WATCH);
        decides.set(json.path("decides").asBoolean(true));
        for (ExpectedCheck each : ExpectedCheck.values()) {
            if (each.wireName().equals(json.path("check").asString(""))) {
                check.set(each);
            }
        }
        for (Scope.Kind kind : Scope.Kind.values()) {
            if (kind.name().equals(json.path("scope_kind").asString(""))) {
                scope.set(new Scope(kind, json.path("scope").asString("")));
            }
        }
    }

    private static JsonNode parsed(String written) {
        try {
            return JSON.readTree(written);
        } catch (JacksonException broken) {
            return JSON.createObjectNode();
        }
    }

    private static void set(StringProperty property, JsonNode value) {
        if (value.isString()) {
            property.set(value.stringValue());
        }
    }

    private static Optional<Double> share(@Nullable String inHundred) {
        try {
            double share = new BigDecimal(
                            String.valueOf(inHundred).strip().replace("%", "").strip())
                    .divide(HUNDRED)
                    .doubleValue();
            return share > 0 && share < 1 ? Optional.of(share) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
