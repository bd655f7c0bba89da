package signalbox.ui.calls;

import java.util.Optional;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallJsonLines;
import signalbox.core.calllog.CallRow;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.provider.RequestCode;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call as text for elsewhere. No key is in any of it. */
final class CallCopy {
    private static final int USUAL_BOUND = 1024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CallCopy() {}

    /** The row, and request and answer as far as they were kept. */
    static String json(CallDetail detail) {
        ObjectNode json = CallJsonLines.json(detail.row());
        detail.request().ifPresent(request -> json.set("request", request.body()));
        detail.answer().ifPresent(answer -> json.put("answer", answer));
        return JSON.writeValueAsString(json);
    }

    /** The drawer's facts as a table, then prompt and answer. */
    static String markdown(CallDetail detail) {
        StringBuilder text = new StringBuilder("| | |\n|---|---|\n");
        DetailFacts.call(detail).forEach(fact -> text.append(line(fact)));
        DetailFacts.costs(detail).forEach(fact -> text.append(line(fact)));
        detail.request().ifPresent(request -> {
            for (ChatMessage message : request.messages()) {
                text.append("\n**")
                        .append(message.role().wireName())
                        .append("**\n\n")
                        .append(quoted(message.text()));
            }
        });
        detail.answer().ifPresent(answer -> text.append("\n**answer**\n\n").append(quoted(answer)));
        return text.toString();
    }

    /**
     * The request to the model that served it, at its provider or, where the table has that no more, at its tier's; empty
     * where its words are not known.
     */
    static Optional<String> curl(CallDetail detail, RoutingTable table) {
        CallRow row = detail.row();
        Optional<Provider> provider = Optional.ofNullable(table.providers().get(row.provider()))
                .or(() -> table.tier(row.tier())
                        .map(tier -> table.requireProvider(tier.model().provider())));
        Optional<ChatRequest> request = detail.request();
        if (provider.isEmpty() || request.isEmpty() || row.model().isEmpty()) {
            return Optional.empty();
        }
        int bound = table.tier(row.tier()).map(Tier::maxTokens).orElse(USUAL_BOUND);
        return Optional.of(
                new RequestCode(request.get(), provider.get(), row.model(), bound).in(RequestCode.Language.CURL));
    }

    private static String line(Fact fact) {
        return "| " + fact.name() + " | " + fact.value().replace("|", "\\|") + " |\n";
    }

    private static String quoted(String text) {
        return text.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
    }
}
