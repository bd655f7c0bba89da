package signalbox.core.provider;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signalbox.core.chat.ToolCall;

/** Tool calls put together from the pieces of a stream, each under the index that the stream gives it. */
final class StreamedTools {
    private static final class Pieces {
        String id = "";
        String name = "";
        final StringBuilder arguments = new StringBuilder();
    }

    private final Map<Integer, Pieces> calls = new TreeMap<>();

    /** Takes what a piece says; empty texts say nothing. */
    void take(int index, String id, String name, String arguments) {
        Pieces call = calls.computeIfAbsent(index, _ -> new Pieces());
        call.id = id.isEmpty() ? call.id : id;
        call.name = name.isEmpty() ? call.name : name;
        call.arguments.append(arguments);
    }

    List<ToolCall> calls() {
        return calls.values().stream()
                .map(call ->
                        new ToolCall(call.id, call.name, call.arguments.isEmpty() ? "{}" : call.arguments.toString()))
                .toList();
    }
}
