package signalbox.app;

import java.time.InstantSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: the console without arguments, else the command named. */
@Command(
        name = "signalbox",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "A desktop console for multi-model AI routing. Without a command, the window opens.")
public final class Main {
    /** What a command ends with when the operator's situation stops it: bad input, a missing key, no answer. */
    static final int USER_ERROR = 2;

    /** What a comparison ends with when its spending cap stopped it. */
    static final int CAP_REACHED = 3;

    /** What a command ends with when the fault is the program's own. */
    static final int OWN_ERROR = 1;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(Workspace.ofUser(), Output.terminal(), args));
    }

    /** Runs one command and returns its exit code. */
    static int run(Workspace workspace, Output output, String... args) {
        CommandLine commands = new CommandLine(new Main());
        commands.addSubcommand(new ConsoleCommand(workspace, output));
        commands.addSubcommand(new RouteCommand(workspace, output));
        commands.addSubcommand(new ExplainCommand(workspace, output));
        commands.addSubcommand(new TrainCommand(workspace, output));
        commands.addSubcommand(new SendCommand(workspace, output));
        commands.addSubcommand(new CompareCommand(workspace, output));
        commands.addSubcommand(new ReportCommand(workspace, output, InstantSource.system()));
        commands.addSubcommand(PricesCommand.commandLine(workspace, output, InstantSource.system()));
        commands.addSubcommand(new BacktestCommand(workspace, output, InstantSource.system()));
        commands.addSubcommand(new CheckCommand(workspace, output));
        commands.addSubcommand(EscalationsCommand.commandLine(workspace, output));
        commands.addSubcommand(new LogCommand(workspace, output));
        commands.addSubcommand(new ImportCommand(workspace, output));
        commands.addSubcommand(new ExportCommand(workspace, output, InstantSource.system()));
        commands.addSubcommand(new ScreenshotsCommand(output));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, output));
        commands.setParameterExceptionHandler((wrong, given) -> {
            output.trouble(sentence(wrong));
            output.trouble("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return USER_ERROR;
        });
        try {
            return commands.execute(args.length == 0 ? new String[] {"console"} : args);
        } catch (LinkageError | VirtualMachineError | AssertionError fatal) {
            // Not left to end the main thread alone: the window's thread would keep the process alive.
            return explain(fatal, output);
        }
    }

    private static String sentence(ParameterException wrong) {
        boolean isCommand = wrong.getCommandLine().getParent() == null
                && wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption();
        return isCommand
                ? "There is no command \""
                        + ((UnmatchedArgumentException) wrong).getUnmatched().getFirst() + "\"."
                : String.valueOf(wrong.getMessage()).replaceFirst(" is not an? (int|long)$", " is not a whole number");
    }

    private static int explain(Throwable failure, Output output) {
        if (failure instanceof UserException) {
            output.trouble(String.valueOf(failure.getMessage()));
            return USER_ERROR;
        }
        if (failure instanceof InterruptedException) {
            output.trouble("Stopped.");
            return USER_ERROR;
        }
        LoggerFactory.getLogger(Main.class).error("A fault of Signalbox's own", failure);
        output.trouble("This is a fault of Signalbox's own, not of what you asked. The lines above tell where.");
        return OWN_ERROR;
    }

    /** The version from the packaged program's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Signalbox " + (version == null ? "(not packaged)" : version)};
        }
    }
}
