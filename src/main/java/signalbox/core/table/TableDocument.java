package signalbox.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tiers.json as text, with all that is wrong in it and, where nothing is, the routing table it holds. Immutable: an
 * edit makes a new document, whose text differs only in what the edit changed. Safe for use by many threads.
 */
public final class TableDocument {
    private final String text;
    private final @Nullable SourceValue root;
    private final List<TableFinding> findings;
    private final @Nullable RoutingTable table;
    private final @Nullable TableDocument baseOrNull;

    private TableDocument(
            String text,
            @Nullable SourceValue root,
            List<TableFinding> findings,
            @Nullable RoutingTable table,
            @Nullable TableDocument baseOrNull) {
        this.text = text;
        this.root = root;
        this.findings = findings;
        this.table = table;
        this.baseOrNull = baseOrNull;
    }

    /** Reads any text. What is wrong with it is in {@link #findings()}; nothing is thrown. */
    public static TableDocument parse(String text) {
        JsonSource.Parsed parsed;
        try {
            parsed = JsonSource.parse(text);
        } catch (JsonSyntaxException broken) {
            return new TableDocument(text, null, List.of(broken.finding()), null, null);
        }
        List<TableFinding> findings = new ArrayList<>(parsed.repeatedNames());
        findings.addAll(TableSchema.check(parsed.root().node()));
        if (parsed.root().node() instanceof ObjectNode tree) {
            findings.addAll(TableChecks.check(tree));
        }
        RoutingTable table = findings.isEmpty() ? TableReader.read(parsed.root().node()) : null;
        return new TableDocument(text, parsed.root(), List.copyOf(findings), table, null);
    }

    /** The file's text, exactly. */
    public String text() {
        return text;
    }

    /** Everything wrong, in the order of the file's checks; empty for a table that can be used. */
    public List<TableFinding> findings() {
        return findings;
    }

    /** The table; empty where anything was found wrong. */
    public Optional<RoutingTable> table() {
        return Optional.ofNullable(table);
    }

    /** A copy of the JSON, the caller's to change; empty where the text is not a JSON object. */
    public Optional<ObjectNode> tree() {
        return root != null && root.node() instanceof ObjectNode tree ? Optional.of(tree.deepCopy()) : Optional.empty();
    }

    /** A copy of the value at a place, a JSON pointer; a missing node where there is none. */
    public JsonNode value(String pointer) {
        return root().at(pointer).deepCopy();
    }

    /** The tree itself, not to be changed; a missing node where the text is not JSON. */
    JsonNode root() {
        return root == null ? MissingNode.getInstance() : root.node();
    }

    /**
     * A document with a changed tree. Its text is this one's wherever the tree is, in formatting and order too.
     *
     * @param change edits a copy of the tree in place
     * @throws IllegalStateException where the text is not a JSON object
     */
    public TableDocument edited(Consumer<ObjectNode> change) {
        ObjectNode tree = tree().orElseThrow(() -> new IllegalStateException("Only a JSON object can be edited"));
        change.accept(tree);
        String edited = JsonPrinter.print(text, Objects.requireNonNull(root), tree);
        return edited.equals(text) ? this : parse(edited).basedOn(this);
    }

    /** The document that the first of the edits was made to; this one where there was none. */
    public TableDocument base() {
        return baseOrNull == null ? this : baseOrNull;
    }

    /** This text as a draft of another document, for example one kept from an earlier session. */
    public TableDocument basedOn(TableDocument base) {
        return new TableDocument(text, root, findings, table, base.base());
    }

    TableDocument basedOnItself() {
        return new TableDocument(text, root, findings, table, null);
    }

    /** Two documents are equal where their texts are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TableDocument that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
