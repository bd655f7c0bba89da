package signalbox.core.table;

import java.util.List;
import java.util.stream.Collectors;

/** A tiers.json that cannot be used, with every finding. The message is for the reader. */
public final class TableException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<TableFinding> findings;

    public TableException(String file, List<TableFinding> findings) {
        super(file + " cannot be used.\n"
                + findings.stream().map(finding -> "  " + finding.sentence()).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<TableFinding> findings() {
        return findings;
    }
}
