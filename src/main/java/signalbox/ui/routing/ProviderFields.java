package signalbox.ui.routing;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signalbox.core.table.Dialect;
import signalbox.core.table.ProviderEdits;
import signalbox.core.table.TableDocument;
import signalbox.ui.common.Strings;

/**
 * Edits the providers as they are typed, each field as one step that undo takes back. Text that cannot be taken changes
 * nothing; what is wrong with it is returned, and otherwise an empty text. On the JavaFX thread.
 */
final class ProviderFields {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    /** A long name in small letters and digits is a key in the wrong field; it must not get into the draft. */
    private static final Pattern LIKE_KEY = Pattern.compile("(?=.*[a-z])(?=.*\\d).*");

    private static final int LONGEST_PLAIN = 20;
    private static final String NEW_ADDRESS = "http://localhost:11434/v1";

    private final DraftViewModel draft;

    ProviderFields(DraftViewModel draft) {
        this.draft = draft;
    }

    void add() {
        String name = Stream.iterate(names().size() + 1, number -> number + 1)
                .map(number -> Strings.text("routing.provider.new-name", number))
                .filter(free -> !names().contains(free))
                .findFirst()
                .orElseThrow();
        draft.edit(
                Strings.text("routing.edit.add-provider"),
                document -> ProviderEdits.add(document, name, Dialect.OPENAI, NEW_ADDRESS));
    }

    void remove(String name) {
        draft.edit(
                Strings.text("routing.edit.remove-provider", name), document -> ProviderEdits.remove(document, name));
    }

    /** @param before its name before it was typed over */
    String rename(String before, String text) {
        String after = text.strip();
        if (after.isEmpty()) {
            return Strings.text("routing.route.no-name");
        }
        if (!after.equals(before) && names().contains(after)) {
            return Strings.text("routing.route.name-taken", after);
        }
        return type("name " + before, before, document -> ProviderEdits.rename(document, before, after));
    }

    void setDialect(String name, String dialect) {
        Dialect.ofWireName(dialect)
                .ifPresent(chosen -> draft.edit(
                        Strings.text("routing.edit.provider", name),
                        document -> ProviderEdits.setDialect(document, name, chosen)));
    }

    String typeAddress(String name, String text) {
        return type("address " + name, name, document -> ProviderEdits.setBaseUrl(document, name, text.strip()));
    }

    /** @param text name of the environment variable that holds the key; never the key itself */
    String typeKey(String name, String text) {
        String variable = text.strip();
        boolean looksLikeKey =
                variable.length() > LONGEST_PLAIN && LIKE_KEY.matcher(variable).matches();
        if (!variable.isEmpty() && (looksLikeKey || !VARIABLE.matcher(variable).matches())) {
            return Strings.text("routing.provider.no-variable");
        }
        return type("key " + name, name, document -> ProviderEdits.setApiKeyEnv(document, name, variable));
    }

    private String type(String field, String name, UnaryOperator<TableDocument> edit) {
        draft.type("provider " + field, Strings.text("routing.edit.provider", name), edit);
        return "";
    }

    private Set<String> names() {
        return draft.state().outline().providers().keySet();
    }
}
