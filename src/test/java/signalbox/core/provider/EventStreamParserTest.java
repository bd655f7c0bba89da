package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class EventStreamParserTest {
    /** How a stream may be written and cut without a change of its meaning. */
    record Writing(String lineEnd, boolean comments, boolean lastBlankLine, boolean byteOrderMark, int cut) {}

    @Property(tries = 400)
    void readsTheSameEventsHoweverTheyAreWrittenAndCut(
            @ForAll("events") List<StreamEvent> events, @ForAll("writings") Writing writing) {
        byte[] bytes = written(events, writing).getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, writing.cut())).isEqualTo(events);
    }

    @Provide
    Arbitrary<List<StreamEvent>> events() {
        Arbitrary<String> names = Arbitraries.of("", "message_start", "delta");
        Arbitrary<String> line =
                Arbitraries.of("{\"text\": \"ä€😀\"}", "", " two", ": colon", "[DONE]", "data: x", "\t");
        Arbitrary<String> lines = line.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("\n", parts));
        return Combinators.combine(names, lines).as(StreamEvent::new).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<Writing> writings() {
        return Combinators.combine(
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 9))
                .as(Writing::new);
    }

    private static String written(List<StreamEvent> events, Writing writing) {
        String end = writing.lineEnd();
        StringBuilder stream = new StringBuilder(writing.byteOrderMark() ? "\uFEFF" : "");
        for (int i = 0; i < events.size(); i++) {
            StreamEvent event = events.get(i);
            stream.append(writing.comments() ? ": keep alive" + end : "");
            stream.append(event.name().isEmpty() ? "" : "event: " + event.name() + end);
            for (String line : event.data().split("\n", -1)) {
                stream.append("data: ").append(line).append(end);
            }
            boolean last = i == events.size() - 1;
            stream.append(last && !writing.lastBlankLine() ? "" : end);
        }
        return stream.toString();
    }

    private static List<StreamEvent> read(byte[] bytes, int cut) {
        var parser = new EventStreamParser();
        List<StreamEvent> read = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += cut) {
            var piece = new ByteArrayOutputStream();
            piece.write(bytes, at, Math.min(cut, bytes.length - at));
            read.addAll(parser.feed(piece.toByteArray()));
        }
        read.addAll(parser.end());
        return read;
    }

    @Example
    void anEventWithoutDataIsNone() {
        assertThat(read("event: ping\n\nid: 7\nretry: 10\n\n".getBytes(StandardCharsets.UTF_8), 4))
                .isEmpty();
    }

    @Example
    void onlyOneSpaceAfterTheColonIsTakenAway() {
        assertThat(read("data:  two\ndata:none\n\n".getBytes(StandardCharsets.UTF_8), 100))
                .containsExactly(new StreamEvent("", " two\nnone"));
    }
}
