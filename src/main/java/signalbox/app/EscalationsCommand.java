package signalbox.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.dispatch.WaitingCalls;
import signalbox.core.pricing.PriceFile;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ModelCaller;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox escalations}: the calls that no model served and that wait for the operator. */
@Command(
        name = "escalations",
        mixinStandardHelpOptions = true,
        description = "List the calls that no model served. They wait until they are sent again or dismissed.")
final class EscalationsCommand implements Callable<Integer> {
    private static final int PROMPT_LENGTH = 70;

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;

    private EscalationsCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    static CommandLine commandLine(Workspace workspace, Output output) {
        return new CommandLine(new EscalationsCommand(workspace, output));
    }

    @Override
    public Integer call() throws UserException {
        try (CallLog calls = log.openToRead(workspace.calls())) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (long id : calls.escalations().waiting()) {
                Optional<CallDetail> detail = calls.detail(id);
                if (json) {
                    array.add(toJson(id, detail));
                } else {
                    output.line(
                            id + "\t" + detail.map(EscalationsCommand::words).orElse("no longer in the log"));
                }
            }
            if (json) {
                output.json(array);
            } else if (calls.escalations().waiting().isEmpty()) {
                output.line("No call waits.");
            }
            return 0;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    /** Sends the call again by the table as it is now; where a model serves it, it waits no longer. */
    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Send a waiting call again, by the routing table as it is now.")
    int retry(@Parameters(paramLabel = "CALL", description = "Its number.") long id)
            throws UserException, InterruptedException {
        RoutingTable routes = table.read(workspace);
        try (CallLog calls = log.openToRead(workspace.calls())) {
            ChatRequest request = waiting(calls, id)
                    .request()
                    .orElseThrow(() -> new UserException("Call " + id
                            + " cannot be sent again: its words were not kept. Dismiss it, or send them anew."));
            LoggedCall again = waitingCalls(calls, routes).sendAgain(id, request, CallSource.COMMAND_LINE);
            if (again.call().answer().isEmpty()) {
                again.call().attempts().stream()
                        .map(attempt -> FailureWords.sentence(attempt.failure().orElseThrow(), attempt.model()))
                        .forEach(output::trouble);
                output.trouble("Again no model answered; call " + id + " goes on waiting.");
                return Main.USER_ERROR;
            }
            output.line(again.call().answer().get().text());
            output.line("");
            output.line(CallJson.summary(again.call()));
            return 0;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    @Command(name = "dismiss", mixinStandardHelpOptions = true, description = "Let a call wait no longer.")
    int dismiss(@Parameters(paramLabel = "CALL", description = "Its number.") long id) throws UserException {
        try (CallLog calls = log.openToRead(workspace.calls())) {
            if (!calls.escalations().dismiss(id, Instant.now())) {
                throw noneWaits(id);
            }
            output.line("Call " + id + " waits no longer.");
            return 0;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    private WaitingCalls waitingCalls(CallLog calls, RoutingTable routes) throws UserException {
        PriceFile prices = Wiring.prices(workspace);
        ModelCaller caller = Wiring.httpCaller();
        Router router = Wiring.router(routes, prices, new Classifiers(workspace), caller);
        RoutingSnapshot snapshot = Wiring.snapshot(router, prices);
        Safeguards once = Wiring.safeguards(calls).withoutEscalation();
        return new WaitingCalls(calls, Wiring.dispatcher(() -> snapshot, caller, calls, once), InstantSource.system());
    }

    private static CallDetail waiting(CallLog calls, long id) throws CallLogException, UserException {
        if (!calls.escalations().waiting().contains(id)) {
            throw noneWaits(id);
        }
        return calls.detail(id).orElseThrow(() -> new UserException("Call " + id + " is no longer in the log."));
    }

    private static UserException noneWaits(long id) {
        return new UserException("No call " + id + " waits. See: signalbox escalations");
    }

    private static String words(CallDetail detail) {
        return detail.row().at().map(Object::toString).orElse("at an unknown time") + "\t" + failures(detail) + "\t"
                + prompt(detail);
    }

    private static String failures(CallDetail detail) {
        return String.join(
                "; ",
                detail.attempts().stream()
                        .map(attempt -> attempt.model().modelId() + " " + reason(attempt))
                        .toList());
    }

    private static String reason(Attempt attempt) {
        return attempt.failure().map(FailureWords::brief).orElse("answered");
    }

    private static String prompt(CallDetail detail) {
        String text = detail.request()
                .map(ChatRequest::lastUserText)
                .orElse("(its words were not kept)")
                .replaceAll("\\s+", " ");
        return text.length() <= PROMPT_LENGTH ? text : text.substring(0, PROMPT_LENGTH - 1) + "…";
    }

    private static ObjectNode toJson(long id, Optional<CallDetail> detail) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("call_id", id);
        json.put(
                "at",
                detail.flatMap(known -> known.row().at()).map(Object::toString).orElse(null));
        json.put(
                "tier",
                detail.flatMap(CallDetail::decision)
                        .map(decision -> decision.tier())
                        .orElse(null));
        json.put("failures", detail.map(EscalationsCommand::failures).orElse(null));
        json.put(
                "prompt",
                detail.flatMap(CallDetail::request)
                        .map(ChatRequest::lastUserText)
                        .orElse(null));
        return json;
    }
}
