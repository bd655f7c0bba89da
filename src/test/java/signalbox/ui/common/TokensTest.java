package signalbox.ui.common;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast as WCAG 2.2 measures it: 3 to 1 for marks, 4.5 to 1 for text. */
final class TokensTest {
    private static final Path TOKENS = Path.of("src/main/resources/signalbox/ui/common/tokens.css");
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final double MARK = 3;
    private static final double TEXT = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void tierMarksStandOutFromCardAndPage(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        for (int tier = 0; tier < TierStyles.COLOURS; tier++) {
            for (String ground : List.of("-card-bg", "-page-bg")) {
                assertContrast(tokens, "-tier-" + tier, ground, MARK);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textIsReadableOnItsGround(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        for (int tier = 0; tier < TierStyles.COLOURS; tier++) {
            assertContrast(tokens, "-tier-" + tier + "-fg", "-tier-" + tier + "-bg", TEXT);
            assertContrast(tokens, "-tier-" + tier + "-fg", "-card-bg", TEXT);
        }
        for (String role : List.of("practice", "diff-added", "diff-removed", "match")) {
            assertContrast(tokens, "-" + role + "-fg", "-" + role + "-bg", TEXT);
        }
    }

    private static void assertContrast(Map<String, Color> tokens, String mark, String ground, double least) {
        double contrast = contrast(requireNonNull(tokens.get(mark), mark), requireNonNull(tokens.get(ground), ground));
        assertThat(contrast).as(mark + " on " + ground).isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        String[] parts = Files.readString(TOKENS).split("@media", -1);
        String text = theme == Theme.LIGHT ? parts[0] : parts[1];
        Map<String, Color> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static double contrast(Color one, Color other) {
        List<Double> rising =
                Stream.of(luminance(one), luminance(other)).sorted().toList();
        return (rising.get(1) + 0.05) / (rising.get(0) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
