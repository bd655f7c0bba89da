package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found wrong in a table, where, and in which words. */
final class TableDocumentTest {
    private static final String GOOD = """
        {
          "providers": { "openai": { "dialect": "openai", "base_url": "https://api.openai.com/v1" } },
          "tiers": [
            { "name": "nano", "model_id": "small", "provider": "openai", "cost_per_1k_input": 0.1, "cost_per_1k_output": 0.2 },
            { "name": "standard", "model_id": "large", "provider": "openai" }
          ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "standard", "reasoning": "standard" },
          "hard_routes": [ { "pattern": "\\\\bword\\\\b", "tier": "standard" } ],
          "default_tier": "standard"
        }
        """;

    @Test
    void readsATableThatLeavesOutWhatIsOptional() {
        RoutingTable table = TableDocument.parse(GOOD).table().orElseThrow();
        assertThat(table.requireTier("standard").price()).isEmpty();
        assertThat(table.requireTier("standard").maxTokens()).isEqualTo(4096);
        assertThat(table.requireTier("standard").contextTokens()).isEmpty();
        assertThat(table.hardRoutes()).containsExactly(new HardRoute("\\bword\\b", "standard", "", true));
        assertThat(table.userOverrides()).isEmpty();
        assertThat(table.classifier().method()).isEqualTo(ClassifierMethod.RULES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "tier": "standard" | "tier": "standart" | /hard_routes/0/tier: There is no tier "standart". Did you mean "standard"?
        "simple": "nano" | "simple": "zzz" | /complexity_to_tier/simple: There is no tier "zzz". There are nano, standard.
        "name": "nano" | "name": "standard" | /tiers/1/name: Tier 1 is called "standard" too. Give each tier a name of its own.
        "large", "provider": "openai" | "large", "provider": "opnai" | /tiers/1/provider: There is no provider "opnai". Did you mean "openai"?
        "large" | 5 | /tiers/1/model_id: This must be a text in quotes, but is 5.
        0.1, | -0.1, | /tiers/0/cost_per_1k_input: -0.1 is too small; the least is 0.
        0.1, | 150, | /tiers/0/cost_per_1k_input: 150 is too large; the most is 100. Prices here are US dollars per thousand tokens.
        0.1, | "0.1", | /tiers/0/cost_per_1k_input: This must be a number, but is "0.1". Remove the quotes.
        "cost_per_1k_input": 0.1, | `` | /tiers/0: Only one of cost_per_1k_input and cost_per_1k_output is given. Give both, or neither to take them from the price book.
        "default_tier": "standard" | "default": "standard" | "default_tier" is missing. Name the tier for requests that nothing else decides.
        "dialect": "openai" | "dialect": "grpc" | /providers/openai/dialect: "grpc" is not known here. Use openai, anthropic.
        https://api | ftp://api | /providers/openai/base_url: "ftp://api.openai.com/v1" is not a web address. It begins with https:// or http:// and a host.
        https://api | https://me:secret@api | /providers/openai/base_url: This address holds a user or a key. Keys come from the variable that api_key_env names.
        /v1" | /v1/chat/completions" | /providers/openai/base_url: The program appends the path of the call itself. End before /chat/completions or /v1/messages.
        \\\\bword\\\\b | (word | /hard_routes/0/pattern: At character 1: This ( has no closing ).
        "default_tier" | "hard_routes": [], "default_tier" | /hard_routes: "hard_routes" stands here more than once; the last one would count. Remove all but one.
        "tiers": [ | "tiers": 1, "x": [ | /tiers: This must be a list [ ], but is 1.
        "default_tier" | "version": 2, "default_tier" | /version: This program reads version 1, not 2.
        """)
    void namesThePlaceTheTroubleAndTheFix(String part, String broken, String sentence) {
        String text = GOOD.replaceFirst(Pattern.quote(part.strip()), Matcher.quoteReplacement(broken.strip()));
        TableDocument document = TableDocument.parse(text);
        assertThat(document.findings()).extracting(TableFinding::sentence).contains(sentence);
        assertThat(document.table()).isEmpty();
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        String text =
                GOOD.replace("\\\\bword", "(?<=a)word").replace("0.1", "-1").replace("\"openai\" }", "\"x\" }");
        assertThat(TableDocument.parse(text).findings())
                .extracting(TableFinding::path)
                .contains("/tiers/0/cost_per_1k_input", "/tiers/1/provider", "/hard_routes/0/pattern");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `` | The file is empty. It needs at least providers, tiers and a default tier.
        { "a": 1, } | Line 1, column 11: Nothing follows the comma before this bracket. Remove that comma.
        { "a" 1 } | Line 1, column 7: Expected a colon between a name and its value.
        { "a": 1 "b": 2 } | Line 1, column 10: Expected a comma before the next entry, or a closing bracket.
        { a: 1 } | Line 1, column 3: Expected a name in double quotes.
        { "a": tru } | Line 1, column 8: Expected a value: a text in double quotes, a number, true, false, null, { or [.
        { "a": [1 | Line 1, column 8: The file ends before this [ is closed. Close it with ].
        { "a": "x | Line 1, column 8: This text has no closing quote. Close it.
        // tiers | Line 1, column 1: JSON has no comments. Remove it.
        {} {} | Line 1, column 4: The table has already ended here. Remove what follows.
        {} x | Line 1, column 4: The table has already ended here. Remove what follows.
        { "a": [1} | Line 1, column 10: Expected ], which closes the list, before }.
        hello | Line 1, column 1: Expected {, with which a table begins.
        { "a": "\\d" } | Line 1, column 10: This is no escape that JSON knows. A backslash itself is written twice: \\\\.
        { "a": 01 } | Line 1, column 9: This is not a number as JSON writes it. Numbers look like 0.005 or 4096.
        """)
    void saysWhereATextIsNotJson(String text, String sentence) {
        TableDocument document = TableDocument.parse(text);
        assertThat(document.findings()).extracting(TableFinding::sentence).containsExactly(sentence);
        assertThat(document.tree()).isEmpty();
    }

    @Test
    void countsLinesAndColumns() {
        assertThat(TableDocument.parse("{\n  \"a\": 1,\n  b: 2\n}")
                        .findings()
                        .getFirst()
                        .message())
                .startsWith("Line 3, column 3:");
    }

    @Test
    void takesAByteOrderMark() {
        assertThat(TableDocument.parse("\uFEFF" + GOOD).findings()).isEmpty();
    }

    @Test
    void findsThatAListIsNoTable() {
        assertThat(TableDocument.parse("[1]").findings())
                .extracting(TableFinding::sentence)
                .contains("This must be an object { }, but is a list [ ].");
    }

    @Test
    void hashesWhatDecidesAndNothingElse() {
        String hash = hash(GOOD);
        assertThat(hash).hasSize(64);
        assertThat(hash(GOOD.replace("\n", " "))).isEqualTo(hash);
        assertThat(hash(GOOD.replace("0.1,", "0.10,"))).isEqualTo(hash);
        assertThat(hash(GOOD.replace("\"tier\": \"standard\"", "\"tier\": \"standard\", \"reason\": \"why\"")))
                .isEqualTo(hash);
        assertThat(hash(GOOD.replace("\"tier\": \"standard\"", "\"tier\": \"nano\"")))
                .isNotEqualTo(hash);
        assertThat(hash(GOOD.replace("0.1,", "0.11,"))).isNotEqualTo(hash);
        assertThat(hash(GOOD.replace("small", "tiny"))).isNotEqualTo(hash);
    }

    private static String hash(String text) {
        return TableDocument.parse(text).table().orElseThrow().hash();
    }
}
