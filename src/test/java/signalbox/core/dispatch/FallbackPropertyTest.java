package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;

/** Whatever four models do, in whatever order, a call keeps its promises. */
final class FallbackPropertyTest {
    private static final List<String> MODELS = List.of("small", "spare", "middle", "large");

    /** What a model does at one attempt. */
    enum Act {
        ANSWER,
        ANSWER_WITHOUT_USAGE,
        BUSY,
        LIMITED,
        UNKNOWN_MODEL,
        NO_KEY,
        TIME_OUT,
        BREAK_BEFORE_TEXT,
        BREAK_AFTER_TEXT,
        REFUSE,
        EMPTY,
        CUT
    }

    private static final class World extends DispatchFixture {}

    @Property(tries = 1000)
    void everyCallEndsOnceWithAllItsAttemptsAndTheirCost(@ForAll("acts") List<List<Act>> acts, @ForAll boolean stream)
            throws Exception {
        World world = new World();
        List<Duration> begun = new ArrayList<>();
        for (int i = 0; i < MODELS.size(); i++) {
            for (Act act : acts.get(i)) {
                script(world, MODELS.get(i), act, begun);
            }
        }
        Call call = world.send(world.dispatcher(DispatchFixture.prices()), "Hello", stream)
                .call();
        List<Attempt> attempts = call.attempts();

        assertThat(world.log.calls()).containsExactly(call);
        assertThat(attempts).isNotEmpty();
        assertThat(attempts.stream().map(Attempt::model).distinct().toList()).isSubsetOf(plan());
        assertThat(order(attempts)).isSorted();
        assertThat(attempts.stream()
                        .filter(attempt -> attempt.failure().isEmpty())
                        .count())
                .isEqualTo(call.status() == CallStatus.OK ? 1 : 0);
        for (ModelRef model : plan()) {
            assertThat(attempts.stream()
                            .filter(attempt -> attempt.model().equals(model))
                            .count())
                    .isLessThanOrEqualTo(CallRules.STANDARD.triesPerModel());
        }
        assertThat(call.totalCost()).isEqualTo(sum(attempts));
        assertThat(begun).allSatisfy(moment -> assertThat(moment).isLessThan(CallRules.STANDARD.callLimit()));
        assertThat(world.events.stream()
                        .dropWhile(event -> !event.startsWith("text"))
                        .filter(event -> event.startsWith("try")))
                .as("no attempt after text was shown")
                .isEmpty();
        assertThat(world.escalated.isEmpty()).isEqualTo(call.status() == CallStatus.OK);
        if (call.status() == CallStatus.OK) {
            assertThat(attempts.getLast().failure()).isEmpty();
            assertThat(call.served()).contains(attempts.getLast().model());
            assertThat(shown(world)).isEqualTo(call.answer().orElseThrow().text());
        }
    }

    @Provide
    Arbitrary<List<List<Act>>> acts() {
        return Arbitraries.of(Act.class).list().ofMaxSize(4).list().ofSize(MODELS.size());
    }

    private static List<ModelRef> plan() {
        return List.of(DispatchFixture.SMALL, DispatchFixture.SPARE, DispatchFixture.MIDDLE, DispatchFixture.LARGE);
    }

    private static List<Integer> order(List<Attempt> attempts) {
        return attempts.stream().map(attempt -> plan().indexOf(attempt.model())).toList();
    }

    private static String shown(World world) {
        return String.join(
                "",
                world.events.stream()
                        .filter(event -> event.startsWith("text "))
                        .map(event -> event.substring("text ".length()))
                        .toList());
    }

    /** The parts' sum; unknown as soon as one part is. */
    private static Optional<Money> sum(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::cost)
                .reduce(Optional.of(Money.ZERO), (one, other) -> one.flatMap(known -> other.map(known::plus)));
    }

    private static void script(World world, String model, Act act, List<Duration> begun) {
        world.models.then(model, (call, onText) -> {
            begun.add(Duration.ofNanos(world.time.clock().nanos().getAsLong()));
            world.time.pass(Duration.ofSeconds(1));
            return switch (act) {
                case ANSWER -> answer("Fine", FinishReason.STOP, Optional.of(Usage.of(10, 3)), onText);
                case ANSWER_WITHOUT_USAGE -> answer("Fine", FinishReason.STOP, Optional.empty(), onText);
                case REFUSE ->
                    answer(
                            "I'm sorry, but I can't help with that.",
                            FinishReason.STOP,
                            Optional.of(Usage.of(10, 9)),
                            onText);
                case EMPTY -> answer("", FinishReason.STOP, Optional.of(Usage.of(10, 0)), onText);
                case CUT -> answer("Once upon", FinishReason.LENGTH, Optional.of(Usage.of(10, 2)), onText);
                case BUSY -> throw new ProviderException(DispatchFixture.BUSY);
                case LIMITED ->
                    throw new ProviderException(new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(2))));
                case UNKNOWN_MODEL -> throw new ProviderException(new ProviderFailure.NotFound());
                case NO_KEY -> throw new ProviderException(new ProviderFailure.MissingKey("KEY"));
                case TIME_OUT -> {
                    world.time.pass(call.timeLimit());
                    throw new ProviderException(new ProviderFailure.TimedOut(call.timeLimit()));
                }
                case BREAK_BEFORE_TEXT -> throw new ProviderException(new ProviderFailure.CutOff());
                case BREAK_AFTER_TEXT -> {
                    onText.accept("Half an");
                    throw new ProviderException(new ProviderFailure.CutOff());
                }
            };
        });
    }

    private static ChatAnswer answer(String text, FinishReason finish, Optional<Usage> usage, Consumer<String> onText) {
        if (!text.isEmpty()) {
            onText.accept(text);
        }
        return new ChatAnswer(text, finish, usage, "a model");
    }
}
