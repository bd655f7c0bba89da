package signalbox.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SegmentCountsTest {
    private static final Encoding ENCODING = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    private final SegmentCounts segments = new SegmentCounts(ENCODING::countTokensOrdinary);

    @Property
    void theSegmentsAddUpToTheWhole(@ForAll("texts") String text) {
        assertThat(segments.count(text)).isEqualTo(ENCODING.countTokensOrdinary(text));
    }

    @Test
    void aKnownSegmentCountsTheSameAgain() {
        String text = "the same words, the same words, it's   the same\n words 12345 12345 C'est  ça  \r\n x";

        int first = segments.count(text);

        assertThat(segments.count(text)).isEqualTo(first).isEqualTo(ENCODING.countTokensOrdinary(text));
    }

    @Test
    void wordsThatShareAPlaceAreToldApart() {
        SegmentCounts byLength = new SegmentCounts(String::length);
        for (int i = 0; i < 30_000; i++) {
            assertThat(byLength.count("w" + i)).isEqualTo(("w" + i).length());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(List.of(
                " ", "  ", "\n", "\r\n", "\t", " ", "　", "", "", "\u001c", "​", "it's", "IT'S", "don’t", "word", "Word",
                "WORD", ",", ".", "...", "/", "//\n", "(", "12", "3456", "½", "é", "É", "ß", "漢字", "ก็", "😀", "-", "_",
                "x=1;"));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(6);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, pieces), net.jqwik.api.Tuple.of(1, any))
                .list()
                .ofMaxSize(25)
                .map(list -> String.join("", list));
    }
}
