package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows into the types of this package and back. */
final class ReviewRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReviewRows() {}

    static Map<Field<?>, @Nullable Object> rowOf(Comparison comparison) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(CREATED_AT, comparison.created().toEpochMilli());
        row.put(CHEAP_TIER, comparison.cheap().tier());
        row.put(CHEAP_PROVIDER, comparison.cheap().model().provider());
        row.put(CHEAP_MODEL, comparison.cheap().model().modelId());
        row.put(PREMIUM_TIER, comparison.premium().tier());
        row.put(PREMIUM_PROVIDER, comparison.premium().model().provider());
        row.put(PREMIUM_MODEL, comparison.premium().model().modelId());
        row.put(MARGIN, comparison.terms().margin());
        row.put(SEVERE_LIMIT, comparison.terms().severeLimit());
        row.put(ALPHA, comparison.terms().alpha());
        row.put(CAP, comparison.terms().cap());
        row.put(SEED, comparison.seed());
        row.put(SAMPLE_HASH, comparison.sampleHash());
        Protocol protocol = comparison.protocol();
        row.put(PLAN, protocol.plan().wireName());
        row.put(CRITERIA, protocol.criteria());
        row.put(
                EXPECT,
                protocol.checking().map(checking -> checking.check().wireName()).orElse(null));
        row.put(CHECK_DECIDES, protocol.checking().map(Checking::decides).orElse(true));
        row.put(SCOPE, protocol.scope().written());
        row.put(HAND_PICKED, protocol.handPicked());
        row.put(SPENDING_CAP, textOf(protocol.spendingCapOrNull()));
        return row;
    }

    static Contender cheapOf(Record row) {
        return new Contender(row.get(CHEAP_TIER), new ModelRef(row.get(CHEAP_PROVIDER), row.get(CHEAP_MODEL)));
    }

    static Contender premiumOf(Record row) {
        return new Contender(row.get(PREMIUM_TIER), new ModelRef(row.get(PREMIUM_PROVIDER), row.get(PREMIUM_MODEL)));
    }

    static ReviewTerms termsOf(Record row) {
        return new ReviewTerms(row.get(MARGIN), row.get(SEVERE_LIMIT), row.get(ALPHA), row.get(CAP));
    }

    static Protocol protocolOf(Record row, boolean controls) {
        String check = row.get(EXPECT);
        String cap = row.get(SPENDING_CAP);
        return new Protocol(
                Plan.ofWireName(row.get(PLAN)),
                row.get(CRITERIA),
                check == null ? null : new Checking(ExpectedCheck.ofWireName(check), row.get(CHECK_DECIDES)),
                cap == null ? null : Money.of(cap),
                Scope.ofWritten(row.get(SCOPE)),
                row.get(HAND_PICKED),
                controls);
    }

    static Map<Field<?>, @Nullable Object> rowOf(long comparison, Example example) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(COMPARISON_ID, comparison);
        row.put(POSITION, example.position());
        row.put(CONTENT_KEY, example.contentKey());
        row.put(WEIGHT, example.weight());
        row.put(CHEAP_ON_LEFT, example.cheapOnLeft());
        row.put(BODY, example.request().body().toString());
        row.put(USER, example.request().hints().userOrNull());
        row.put(TASK_TYPE, example.request().hints().taskTypeOrNull());
        row.put(NAME, example.name());
        row.put(EXPECTED, example.expectedOrNull());
        row.put(
                CONTROL,
                example.control().map(control -> control.kind().wireName()).orElse(null));
        row.put(CONTROL_OF, example.control().map(Control::of).orElse(null));
        return row;
    }

    static Example exampleOf(Record row) {
        var hints = new RoutingHints(row.get(USER), row.get(TASK_TYPE), null);
        ObjectNode body = (ObjectNode) JSON.readTree(row.get(BODY));
        return new Example(
                row.get(POSITION),
                row.get(CONTENT_KEY),
                row.get(WEIGHT),
                row.get(CHEAP_ON_LEFT),
                ChatRequest.ofBody(body, hints),
                row.get(NAME),
                row.get(EXPECTED),
                row.get(CONTROL) == null
                        ? null
                        : new Control(Control.Kind.ofWireName(row.get(CONTROL)), row.get(CONTROL_OF)));
    }

    private static @Nullable String textOf(@Nullable Money money) {
        return money == null ? null : money.toString();
    }
}
