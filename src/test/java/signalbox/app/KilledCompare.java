package signalbox.app;

import java.nio.file.Path;
import java.util.Arrays;

/** A process that runs a command in the workspace that its first argument names, until it is killed. */
final class KilledCompare {
    private KilledCompare() {}

    public static void main(String[] arguments) {
        new CommandLineFixture(Path.of(arguments[0])).run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
}
