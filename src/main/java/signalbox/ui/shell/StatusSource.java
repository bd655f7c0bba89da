package signalbox.ui.shell;

/** Where the status bar's figures come from. */
@FunctionalInterface
public interface StatusSource {
    /** Blocks. */
    ShellStatus read() throws Exception;
}
