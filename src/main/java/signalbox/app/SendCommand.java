package signalbox.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ModelCaller;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;

/** {@code signalbox send}: routes a request, calls the model, prints the answer and logs the call. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Route a request, call the model, print the answer and log the call.")
final class SendCommand implements Callable<Integer> {
    @Mixin
    final RequestOptions request = new RequestOptions();

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--stream", description = "Ask for the answer piece by piece, and print it as it comes.")
    boolean stream;

    @Option(names = "--practice", description = "Let the built-in simulator answer; needs no key.")
    boolean practice;

    private final Workspace workspace;
    private final Output output;

    SendCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        ChatRequest asked = request.request();
        RoutingTable routes = table.read(workspace);
        ModelCaller caller = practice ? Wiring.practiceCaller() : Wiring.httpCaller();
        try (CallLog calls = log.openToWrite(practice ? workspace.practiceCalls() : workspace.calls())) {
            return print(routes.calls().escalates(), send(dispatcher(routes, caller, calls), asked));
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    private CallDispatcher dispatcher(RoutingTable routes, ModelCaller caller, CallLog calls) throws UserException {
        PriceBook prices = Wiring.prices(workspace);
        Router router = Wiring.router(routes, prices, new Classifiers(workspace), caller);
        RoutingSnapshot snapshot = Wiring.snapshot(router, prices);
        return Wiring.dispatcher(() -> snapshot, caller, calls, Wiring.safeguards(calls));
    }

    private LoggedCall send(CallDispatcher dispatcher, ChatRequest asked)
            throws UserException, CallLogException, InterruptedException {
        try {
            return dispatcher.send(asked, CallSource.COMMAND_LINE, stream, new DispatchListener() {
                @Override
                public void onText(String piece) {
                    if (stream && !json) {
                        output.piece(piece);
                    }
                }

                @Override
                public void onAttemptFailed(Attempt attempt) {
                    attempt.failure()
                            .ifPresent(failure -> output.trouble(FailureWords.sentence(failure, attempt.model())));
                }
            });
        } catch (IllegalArgumentException unknownTier) {
            throw new UserException(unknownTier.getMessage() + ".", unknownTier);
        }
    }

    private int print(boolean escalates, LoggedCall logged) {
        Call call = logged.call();
        if (json) {
            output.json(CallJson.toJson(logged));
        } else if (call.answer().isPresent()) {
            output.line(stream ? "" : call.answer().get().text());
            output.line("");
            output.line(CallJson.summary(call));
        }
        if (call.status() == CallStatus.OK) {
            return 0;
        }
        output.trouble(
                call.status() == CallStatus.REFUSED
                        ? "Not sent: " + call.decision().reason()
                        : "No model answered; the call is kept in the log as call " + logged.id()
                                + (escalates ? " and waits for you: signalbox escalations." : "."));
        return Main.USER_ERROR;
    }
}
