package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.dispatch.BreakerStates;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.support.CallBuilder;
import signalbox.support.TestPrices;

final class LogStatusTest {
    private final List<BreakerStates.ModelState> rests = new ArrayList<>();
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final RoutingTable TABLE = TableDocument.parse("""
        { "version": 1,
          "providers": {
            "openai": { "dialect": "openai", "base_url": "https://one.test/v1", "api_key_env": "ONE" },
            "anthropic": { "dialect": "anthropic", "base_url": "https://two.test", "api_key_env": "TWO" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "openai", "max_tokens": 10 } ],
          "complexity_to_tier": {
            "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "classifier": { "method": "rules" },
          "default_tier": "nano" }
        """).table().orElseThrow();

    @TempDir
    Path folder;

    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException {
        log.close();
    }

    @Test
    void addsUpWhatCameSinceMidnight() throws CallLogException {
        append("2026-03-09T23:59:59Z");
        append("2026-03-10T00:00:00Z");
        append("2026-03-10T11:00:00Z");
        log.append(new CallBuilder().at("2026-03-10T11:30:00Z").unknownUsage().build());

        ShellStatus status = read();

        assertThat(status.callsToday()).isEqualTo(3);
        assertThat(status.spentToday()).isEqualTo(Money.of("0.0024"));
        assertThat(status.unknownToday()).isEqualTo(1);
        assertThat(status.logName()).isEqualTo("calls.db");
    }

    @Test
    void tellsWhichModelsAreLeftAloneAndHowManyCallsWait() throws CallLogException {
        Instant until = Instant.parse("2026-03-10T12:00:30Z");
        rests.add(new BreakerStates.ModelState(
                new ModelRef("openai", "small"), BreakerStates.Treatment.LEFT_ALONE, 5, Optional.of(until)));
        rests.add(new BreakerStates.ModelState(
                new ModelRef("openai", "large"), BreakerStates.Treatment.CALLED, 1, Optional.empty()));
        long id =
                log.append(new CallBuilder().at("2026-03-10T10:30:00Z").failed().build());
        log.escalations().keep(id, until);

        assertThat(read().waiting()).isEqualTo(1);
        assertThat(read().providers())
                .containsExactly(
                        new ProviderHealth("openai", true, 0, 0, List.of(new ProviderHealth.Rest("small", until))),
                        new ProviderHealth("anthropic", false, 0, 0));
        assertThat(read().providers().getFirst().state()).isEqualTo(ProviderHealth.State.LEFT_ALONE);
    }

    @Test
    void tellsHowEachProviderOfTheTableDidInTheLastHour() throws CallLogException {
        log.append(new CallBuilder().at("2026-03-10T10:30:00Z").failed().build());
        append("2026-03-10T11:15:00Z");
        append("2026-03-10T11:16:00Z");
        log.append(new CallBuilder().at("2026-03-10T11:17:00Z").failed().build());

        assertThat(read().providers())
                .containsExactly(
                        new ProviderHealth("openai", true, 3, 1), new ProviderHealth("anthropic", false, 0, 0));
    }

    @Test
    void countsAnAttemptThatFailedThoughAnotherModelThenAnswered() throws CallLogException {
        Call served = new CallBuilder().at("2026-03-10T11:17:00Z").build();
        List<Attempt> attempts = new ArrayList<>(served.attempts());
        attempts.addFirst(new Attempt(
                new ModelRef("anthropic", "claude"),
                Optional.of(new ProviderFailure.CutOff()),
                Duration.ofSeconds(1),
                Optional.empty(),
                Optional.empty()));
        attempts.addFirst(new Attempt(
                new ModelRef("anthropic", "claude"),
                Optional.of(new ProviderFailure.LeftAlone(Duration.ofSeconds(1))),
                Duration.ZERO,
                Optional.empty(),
                Optional.of(Money.ZERO)));
        log.append(new Call(
                served.at(),
                served.source(),
                served.request(),
                served.decision(),
                served.status(),
                served.served(),
                served.answer(),
                served.price(),
                served.cost(),
                served.totalCost(),
                served.latency(),
                served.timeToFirstToken(),
                attempts,
                false));

        assertThat(read().providers())
                .containsExactly(
                        new ProviderHealth("openai", true, 1, 0), new ProviderHealth("anthropic", false, 1, 1));
    }

    private void append(String instant) throws CallLogException {
        log.append(new CallBuilder()
                .at(instant)
                .price(TestPrices.STANDARD)
                .usage(Usage.of(120, 40))
                .build());
    }

    private ShellStatus read() throws CallLogException {
        LogStatus.OpenLog open = new LogStatus.OpenLog(
                log,
                true,
                "calls.db",
                () -> rests,
                () -> log.escalations().waiting().size());
        return new LogStatus(
                        () -> open, () -> TABLE, provider -> provider.name().equals("openai"), NOON)
                .read();
    }
}
