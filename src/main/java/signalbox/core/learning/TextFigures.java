package signalbox.core.learning;

import java.util.Locale;
import java.util.Set;

/** Figures of a text that tell hard from easy beside its words: lengths, numbers, signs. */
final class TextFigures {
    static final int COUNT = 19;

    private static final String FORMULA = "=+-*/^<>\\_{}()";
    private static final Set<String> RATES = Set.of("each", "every", "per");
    private static final Set<String> COMPARING = Set.of(
            "half", "twice", "third", "quarter", "double", "times", "percent", "more", "less", "than", "if", "then");

    private int words;
    private int letters;
    private int numbers;
    private int longestNumber;
    private int digits;
    private int sentences;
    private int lines;
    private int commas;
    private int formula;
    private int slashes;
    private int underscores;
    private int percent;
    private int dollars;
    private int rates;
    private int comparing;
    private int questions;
    private int options;
    private int optionLetters;

    private TextFigures() {}

    static double[] of(String text) {
        TextFigures figures = new TextFigures();
        figures.signs(text);
        figures.words(text);
        figures.options(text);
        return figures.all(text.length());
    }

    private double[] all(int length) {
        return new double[] {
            Math.log1p(length),
            length / 1000.0,
            Math.log1p(words),
            words == 0 ? 0 : (double) letters / words,
            Math.log1p(numbers),
            numbers / (words + 1.0),
            longestNumber,
            Math.log1p(digits),
            Math.log1p(sentences),
            Math.log1p(lines),
            Math.log1p(commas),
            Math.log1p(formula),
            slashes > 0 ? 1 : 0,
            underscores > 0 ? 1 : 0,
            percent + dollars > 0 ? 1 : 0,
            Math.log1p(rates),
            Math.log1p(comparing),
            Math.log1p(questions),
            options == 0 ? 0 : (double) optionLetters / options
        };
    }

    private void signs(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
            digits += Character.isDigit(c) ? 1 : 0;
            sentences += (c == '.' || c == '!' || c == '?') && ends ? 1 : 0;
            lines += c == '\n' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            formula += FORMULA.indexOf(c) >= 0 ? 1 : 0;
            slashes += c == '/' ? 1 : 0;
            underscores += c == '_' ? 1 : 0;
            percent += c == '%' ? 1 : 0;
            dollars += c == '$' ? 1 : 0;
            questions += c == '?' ? 1 : 0;
        }
    }

    private void words(String text) {
        int at = 0;
        while (at < text.length()) {
            int start = at;
            if (Character.isDigit(text.charAt(at))) {
                while (at < text.length()
                        && (Character.isDigit(text.charAt(at)) || ".,".indexOf(text.charAt(at)) >= 0)) {
                    at++;
                }
                numbers++;
                longestNumber = Math.max(longestNumber, Math.min(12, at - start));
            } else if (Character.isLetter(text.charAt(at))) {
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
                String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                rates += RATES.contains(word) ? 1 : 0;
                comparing += COMPARING.contains(word) ? 1 : 0;
            } else {
                at++;
                continue;
            }
            words++;
            letters += at - start;
        }
    }

    /** Answers to choose from: lines that begin with A. to D. */
    private void options(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > 2
                    && text.charAt(start) >= 'A'
                    && text.charAt(start) <= 'D'
                    && text.charAt(start + 1) == '.') {
                options++;
                optionLetters += end - start - 2;
            }
            start = end + 1;
        }
    }
}
