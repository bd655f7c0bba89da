package signalbox.core.calllog;

import com.google.re2j.Pattern;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of texts what points to a person or opens a door: e-mail addresses, keys and tokens, numbers of cards,
 * accounts and telephones, network addresses. It goes by form alone, so a name without such a form stays.
 */
final class Redaction {
    private record Rule(Pattern form, String instead) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"), "[e-mail]"),
            new Rule(Pattern.compile("\\b(?:sk|pk|rk|ghp|gho|xox[a-z]|AKIA|AIza|eyJ)[-_A-Za-z0-9.]{12,}"), "[key]"),
            new Rule(Pattern.compile("(?i)\\bbearer\\s+[-_A-Za-z0-9.=]{12,}"), "[key]"),
            new Rule(Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b"), "[account]"),
            new Rule(Pattern.compile("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b"), "[address]"),
            new Rule(Pattern.compile("\\+?\\(?\\d(?:[ ().-]{0,2}\\d){7,18}"), "[number]"));

    private Redaction() {}

    static String of(String text) {
        String left = text;
        for (Rule rule : RULES) {
            left = rule.form().matcher(left).replaceAll(rule.instead());
        }
        return left;
    }

    /** Changes every text at any depth. */
    static void apply(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getValue() instanceof StringNode text) {
                    field.setValue(StringNode.valueOf(of(text.stringValue())));
                }
            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof StringNode text) {
                    array.set(i, StringNode.valueOf(of(text.stringValue())));
                }
            }
        }
        json.forEach(Redaction::apply);
    }
}
