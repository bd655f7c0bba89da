package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.pricing.Money;

final class CallImportTest {
    private static final String OPENROUTER = """
        generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_cached,model_permaslug,provider_name,cancelled,user,generation_time_ms
        gen-1-a,2026-06-28 03:46:57.713,0.0123,10389,137,5000,openai/gpt-oss-120b,OpenAI,false,ann,1250
        gen-2-b,2026-06-28 04:00:00,0,10,5,,openai/gpt-oss-120b,OpenAI,true,,900
        """;
    private static final String LITELLM = """
        {"request_id":"r1","call_type":"acompletion","model":"gpt-4o","custom_llm_provider":"openai","spend":0.0021,"prompt_tokens":100,"completion_tokens":20,"startTime":"2026-06-28T03:00:00.5","endTime":"2026-06-28T03:00:02","status":"success","metadata":{"user_api_key_alias":"team"}}
        {"request_id":"r2","model":"anthropic/claude-haiku","spend":0,"prompt_tokens":7,"startTime":"2026-06-28 03:00:01+00:00","status":"failure","metadata":{}}
        not json
        {"request_id":"r3","model":"gpt-4o","startTime":"soon"}
        """;

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
    void readsWhatOpenRouterExports() throws Exception {
        ImportReport report = run(OPENROUTER, null, Map.of());

        assertThat(report).isEqualTo(new ImportReport(2, 2, 0, Map.of()));
        CallRow first =
                log.page(CallFilter.ALL, CallOrder.OLDEST, null, 1).rows().getFirst();
        assertThat(first.at()).hasValue(Instant.parse("2026-06-28T03:46:57.713Z"));
        assertThat(first.provider()).isEqualTo("openai");
        assertThat(first.cost()).hasValue(Money.of("0.0123"));
        assertThat(first.latency()).hasValue(Duration.ofMillis(1250));
        assertThat(first.source()).isEqualTo("imported");
        assertThat(log.newest(CallFilter.ALL, 1).rows().getFirst().status()).isEqualTo("cancelled");
        assertThat(log.totals(CallFilter.ALL).tokens().cached()).isEqualTo(5000);
    }

    @Test
    void readsWhatLiteLlmLogsAndSaysWhatItSkipped() throws Exception {
        ImportReport report = run(LITELLM, null, Map.of());

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.skipped().keySet())
                .anySatisfy(reason -> assertThat(reason).startsWith("record 3: it is no JSON"))
                .contains("record 4: its time \"soon\" cannot be read");
        List<CallRow> rows = log.newest(CallFilter.ALL, 2).rows();
        assertThat(rows.get(0).status()).isEqualTo("failed");
        assertThat(rows.get(0).provider()).isEqualTo("anthropic");
        assertThat(rows.get(1).user()).isEqualTo("team");
        assertThat(rows.get(1).latency()).hasValue(Duration.ofMillis(1500));
    }

    @Test
    void importingTwiceAddsNothing() throws Exception {
        run(OPENROUTER, null, Map.of());
        run(LITELLM, null, Map.of());

        assertThat(run(OPENROUTER, null, Map.of())).isEqualTo(new ImportReport(2, 0, 2, Map.of()));
        assertThat(run(LITELLM, null, Map.of()).added()).isZero();
        assertThat(log.totals(CallFilter.ALL).calls()).isEqualTo(4);
        assertThat(LogCount.differences(log.path())).isEmpty();
    }

    @Test
    void recordsThatAreAlikeAreCallsOfTheirOwnWhereNothingNamesThem() throws Exception {
        String csv = "when;tokens in;model_used;usd\n1767225600;5;m;0.1\n1767225600;5;m;0.1\n";
        Map<ImportField, String> byHand =
                Map.of(ImportField.TIME, "when", ImportField.COST, "usd", ImportField.INPUT, "tokens in");

        assertThat(run(csv, ImportFormat.CSV, byHand).added()).isEqualTo(2);
        assertThat(run(csv, ImportFormat.CSV, byHand).added()).isZero();
        assertThat(log.totals(CallFilter.ALL).knownCost()).isEqualTo(Money.of("0.2"));
    }

    @Test
    void readsQuotedFieldsAndAnArrayOfObjects() throws Exception {
        run("time,model,prompt\n2026-01-01,m,\"a \"\"b\"\",\nc\"\n", null, Map.of());
        run("[{\"time\": 1767225600123, \"model\": \"n\", \"input_tokens\": 3}]", null, Map.of());

        CallRow row = log.page(CallFilter.ALL, CallOrder.OLDEST, null, 1).rows().getFirst();
        assertThat(log.detail(row.id()).orElseThrow().request().orElseThrow().text())
                .isEqualTo("a \"b\",\nc");
        assertThat(log.newest(CallFilter.ALL, 1).rows().getFirst().at())
                .hasValue(Instant.parse("2026-01-01T00:00:00.123Z"));
    }

    @Test
    void givesCallsTheTierOfTheirModel() throws Exception {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, "time,model\n2026-01-01,openai/gpt-4o\n");
        ImportPlan plan = ImportPlan.of(file, null, Map.of(), ZoneOffset.UTC);

        new CallImport(log, Map.of("gpt-4o", "standard")).run(plan, records -> {});

        assertThat(log.newest(CallFilter.ALL, 1).rows().getFirst().tier()).isEqualTo("standard");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> run("model,cost\nm,1\n", null, Map.of()))
                .isInstanceOf(CallLogException.class)
                .hasMessageContaining("no column for the time")
                .hasMessageContaining("model, cost");
    }

    private ImportReport run(String text, @Nullable ImportFormat format, Map<ImportField, String> byHand)
            throws IOException, CallLogException, InterruptedException {
        Path file = folder.resolve("log.txt");
        Files.writeString(file, text);
        ZoneId zone = ZoneOffset.UTC;
        return new CallImport(log, Map.of()).run(ImportPlan.of(file, format, byHand, zone), records -> {});
    }
}
