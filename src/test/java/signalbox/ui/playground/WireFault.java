package signalbox.ui.playground;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import signalbox.support.ScriptedServer;

/**
 * Trouble on the wire.
 *
 * @param sentence a part of what the operator reads
 * @param step what the first button says
 */
record WireFault(Wire wire, String name, ScriptedServer server, String sentence, String step) {
    @Override
    public String toString() {
        return wire + " " + name;
    }

    static Stream<WireFault> all() throws IOException {
        List<WireFault> faults = new ArrayList<>();
        for (Wire wire : Wire.values()) {
            faults.add(status(wire, 401, "did not accept the key (401)", "Give a key"));
            faults.add(status(wire, 403, "does not let this key use", "Give a key"));
            faults.add(status(wire, 404, "does not know the model", "Open its tier in Routing"));
            faults.add(status(wire, 400, "refused the request (400)", "Rephrase the prompt"));
            faults.add(status(wire, 429, "takes no more requests for now (429)", "Send again"));
            for (int code : new int[] {408, 500, 502, 503, 529}) {
                faults.add(status(wire, code, "is in trouble (" + code + ")", "Send again"));
            }
            faults.add(new WireFault(
                    wire,
                    "garbage",
                    ScriptedServer.answering(200, "text/html", "<html>not today</html>"),
                    "sent something that cannot be read",
                    "Send again"));
            for (boolean stream : new boolean[] {false, true}) {
                String how = stream ? "streamed " : "plain ";
                faults.add(new WireFault(
                        wire, how + "empty", wire.answering(stream, ""), "answered with nothing", "Send again"));
                faults.add(new WireFault(
                        wire,
                        how + "refusal",
                        wire.answering(stream, "I'm sorry, but I can't help with that."),
                        "refused to answer",
                        "Rephrase the prompt"));
                faults.add(new WireFault(
                        wire,
                        how + "cut",
                        ScriptedServer.sending(
                                ScriptedServer.head(200, Wire.type(stream)) + "Content-Length: 9999\r\n\r\n"
                                        + wire.body(stream, "Blue light").substring(0, 70)),
                        "broke before the answer of m-nano was whole",
                        "Send again"));
                faults.add(new WireFault(
                        wire,
                        how + "hang",
                        ScriptedServer.hangingAfter(ScriptedServer.head(200, Wire.type(stream)) + "\r\n"),
                        "gave no answer in 1",
                        "Send again"));
            }
            faults.add(
                    new WireFault(wire, "hang", ScriptedServer.hangingAfter(""), "gave no answer in 1", "Send again"));
        }
        return faults.stream();
    }

    private static WireFault status(Wire wire, int status, String sentence, String step) throws IOException {
        String body = "{\"type\":\"error\",\"error\":{\"message\":\"fault\",\"type\":\"fault\"}}";
        return new WireFault(
                wire,
                String.valueOf(status),
                ScriptedServer.answering(status, "application/json", body),
                sentence,
                step);
    }
}
