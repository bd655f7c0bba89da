package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import signalbox.core.review.ExampleText;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.GivenExample;
import signalbox.core.review.ReviewException;

/**
 * The examples of {@code signalbox compare}: one JSON object a line.
 *
 * @param checked those that the check can read
 * @param leftOut the others, each in words
 */
record ExamplesFile(List<GivenExample> checked, List<String> leftOut) {

    static ExamplesFile read(Path file, ExpectedCheck check) throws UserException {
        List<GivenExample> checked = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (GivenExample example : all(file)) {
            String name = example.name().isEmpty() ? "An example without id" : "Example " + example.name();
            String expected = example.expected().orElse("");
            if (example.expected().isEmpty()) {
                leftOut.add(name + " has no \"expected\".");
            } else if (!check.canRead(expected)) {
                leftOut.add(name + " expects \"" + expected + "\", which --expect " + check.wireName()
                        + " cannot compare with.");
            } else {
                checked.add(example);
            }
        }
        if (checked.isEmpty()) {
            throw new UserException(
                    leftOut.isEmpty()
                            ? file + " has no examples."
                            : file + " has no example to check: " + leftOut.getFirst());
        }
        return new ExamplesFile(checked, leftOut);
    }

    private static List<GivenExample> all(Path file) throws UserException {
        try {
            return ExampleText.readLines(Files.readString(file));
        } catch (IOException unreadable) {
            throw UserException.unreadable(file, unreadable);
        } catch (ReviewException wrong) {
            throw new UserException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
