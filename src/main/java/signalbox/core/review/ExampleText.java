package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;

/**
 * Examples as text that a person can type, paste and edit. Prompts stand one on a line; or, where there are empty lines,
 * between those; or, where there are lines of three dashes, between those. An example in braces is a JSON object with
 * {@code messages}, or with the prompt as {@code prompt}, {@code input}, {@code question} or {@code text}, and perhaps
 * {@code user} and {@code task_type}; where every line begins with a brace, each line is one.
 */
public final class ExampleText {
    private static final String SEPARATOR = "---";

    private ExampleText() {}

    /** @throws ReviewException with a sentence naming the line where JSON is not what it should be */
    public static List<ChatRequest> read(String text) throws ReviewException {
        return readGiven(text).stream().map(GivenExample::request).toList();
    }

    /**
     * The same with names and expected answers.
     *
     * @throws ReviewException with a sentence naming the line where JSON is not what it should be
     */
    public static List<GivenExample> readGiven(String text) throws ReviewException {
        List<String> lines = text.lines().toList();
        boolean jsonLines = lines.stream().allMatch(line -> line.isBlank() || line.startsWith("{"));
        List<GivenExample> examples = new ArrayList<>();
        for (Block block : jsonLines ? eachLine(lines) : blocks(lines)) {
            if (jsonLines) {
                examples.add(ExampleJson.readGiven(block.text(), block.line()));
            } else {
                examples.add(ExampleJson.readIfExample(block.text())
                        .orElseGet(() -> GivenExample.of(ChatRequest.ofPrompt(block.text(), RoutingHints.NONE))));
            }
        }
        return List.copyOf(examples);
    }

    /**
     * Reads one JSON object a line, also its {@code id} and the {@code expected} answer.
     *
     * @throws ReviewException with a sentence naming the line that is none
     */
    public static List<GivenExample> readLines(String text) throws ReviewException {
        List<GivenExample> examples = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (Block line : eachLine(plain.lines().toList())) {
            examples.add(ExampleJson.readGiven(line.text(), line.line()));
        }
        return List.copyOf(examples);
    }

    /** Writes examples so that {@link #read} gives them back; forced tiers are left out. */
    public static String write(List<ChatRequest> examples) {
        return writeGiven(examples.stream().map(GivenExample::of).toList());
    }

    /** The same with names and expected answers. */
    public static String writeGiven(List<GivenExample> examples) {
        List<String> blocks = examples.stream().map(ExampleText::blockOf).toList();
        if (blocks.stream().noneMatch(block -> block.contains("\n"))) {
            return String.join("\n", blocks);
        }
        // A single example is closed by dashes too, lest its own empty lines divide it.
        return String.join("\n" + SEPARATOR + "\n", blocks) + (blocks.size() == 1 ? "\n" + SEPARATOR : "");
    }

    /** The text with more examples after those it has. */
    public static String append(String text, List<ChatRequest> more) throws ReviewException {
        return appendGiven(text, more.stream().map(GivenExample::of).toList());
    }

    /** The same with names and expected answers. */
    public static String appendGiven(String text, List<GivenExample> more) throws ReviewException {
        List<GivenExample> all = new ArrayList<>(readGiven(text));
        all.addAll(more);
        return writeGiven(all);
    }

    /** @param line where it begins, from 1 */
    private record Block(int line, String text) {}

    private static List<Block> blocks(List<String> lines) {
        if (lines.stream().anyMatch(ExampleText::isSeparator)) {
            return between(lines, ExampleText::isSeparator);
        }
        String stripped = lines.stream().map(String::strip).collect(Collectors.joining("\n"));
        return stripped.strip().contains("\n\n") ? between(lines, String::isBlank) : eachLine(lines);
    }

    private static boolean isSeparator(String line) {
        return line.strip().equals(SEPARATOR);
    }

    private static List<Block> eachLine(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            addUnlessBlank(blocks, i, lines.subList(i, i + 1));
        }
        return blocks;
    }

    private static List<Block> between(List<String> lines, Predicate<String> separator) {
        List<Block> blocks = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= lines.size(); i++) {
            if (i == lines.size() || separator.test(lines.get(i))) {
                addUnlessBlank(blocks, begin, lines.subList(begin, i));
                begin = i + 1;
            }
        }
        return blocks;
    }

    private static void addUnlessBlank(List<Block> blocks, int begin, List<String> lines) {
        String text = String.join("\n", lines).strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(begin + 1, text));
        }
    }

    private static String blockOf(GivenExample given) {
        ChatRequest example = given.request();
        String text = example.text();
        boolean plain = given.name().isEmpty()
                && given.expected().isEmpty()
                && ExampleJson.isPlainPrompt(example)
                && text.equals(text.strip())
                && !text.isEmpty()
                && !text.startsWith("{")
                && text.lines().noneMatch(ExampleText::isSeparator)
                && String.join("\n", text.lines().toList()).equals(text);
        return plain ? text : ExampleJson.write(given);
    }
}
