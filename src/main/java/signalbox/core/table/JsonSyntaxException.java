package signalbox.core.table;

/** A text that is not JSON, with the one finding that says where and why. */
final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient TableFinding finding;

    JsonSyntaxException(TableFinding finding) {
        super(finding.sentence());
        this.finding = finding;
    }

    TableFinding finding() {
        return finding;
    }
}
