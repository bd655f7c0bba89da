package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTableTest {
    @Test
    void readsQuotedFieldsWithEverythingInThem() throws Exception {
        CsvTable table = CsvTable.read("id,prompt\r\n1,\"Say \"\"hi\"\",\nplease\"\r\n\r\n2,plain\r\n");

        assertThat(table.columns()).containsExactly("id", "prompt");
        assertThat(table.rows()).containsExactly(List.of("1", "Say \"hi\",\nplease"), List.of("2", "plain"));
    }

    @Test
    void readsSemicolonsAndTabs() throws Exception {
        assertThat(CsvTable.read("\uFEFFa;b\n1,5;2").rows()).containsExactly(List.of("1,5", "2"));
        assertThat(CsvTable.read("a\tb\n1\t2").columns()).containsExactly("a", "b");
    }

    @Test
    void evensOutRowsThatAreTooShortOrTooLong() throws Exception {
        assertThat(CsvTable.read("a,b\n1\n1,2,3\n").rows()).containsExactly(List.of("1", ""), List.of("1", "2"));
    }

    @Test
    void findsTheColumnWithThePrompts() throws Exception {
        assertThat(CsvTable.read("id,Question,answer\n1,why,a very long answer").likelyPromptColumn())
                .isEqualTo(1);
        assertThat(CsvTable.read("id,body,x\n1,a longer text,2").likelyPromptColumn())
                .isEqualTo(1);
    }

    @Test
    void leavesBlankFieldsOutOfAColumn() throws Exception {
        assertThat(CsvTable.read("a,b\n1, \n2,two\n").column(1)).containsExactly("two");
    }

    @Test
    void namesTheLineOfAStrayQuote() {
        assertThatThrownBy(() -> CsvTable.read("a,b\n1,2\n3,\"open\nfor ever"))
                .isInstanceOf(ReviewException.class)
                .hasMessage("Line 3: a quote is opened and never closed.");
        assertThatThrownBy(() -> CsvTable.read("a,b\n1,\"two\"half\n")).hasMessageStartingWith("Line 2: text follows");
        assertThatThrownBy(() -> CsvTable.read("\n")).hasMessageContaining("empty");
    }
}
