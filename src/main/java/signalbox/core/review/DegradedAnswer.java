package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a good answer in a known way, for the hidden controls of a reviewer. The same answer gives the same result. */
final class DegradedAnswer {
    private static final Pattern ENTITY = Pattern.compile("\\d+(?:[.,]\\d+)*|(?<=[\\p{Ll},;] )\\p{Lu}\\p{Ll}{2,}");
    private static final List<String> OTHER_NAMES = List.of("Norwick", "Halden", "Marlow", "Tessin");
    private static final double KEPT = 0.45;

    private DegradedAnswer() {}

    static String of(String answer, Control.Kind kind) {
        return switch (kind) {
            case IDENTICAL -> answer;
            case CUT -> cut(answer);
            case WRONG_ENTITY -> withOtherEntities(answer);
        };
    }

    private static String cut(String answer) {
        int end = (int) (answer.length() * KEPT);
        int space = answer.lastIndexOf(' ', end);
        return answer.substring(0, space > 0 ? space : end);
    }

    private static String withOtherEntities(String answer) {
        Matcher entity = ENTITY.matcher(answer);
        List<String> names = new ArrayList<>();
        String changed = entity.replaceAll(found -> {
            String text = found.group();
            if (Character.isDigit(text.charAt(0))) {
                return otherDigits(text);
            }
            if (!names.contains(text)) {
                names.add(text);
            }
            return OTHER_NAMES.get(names.indexOf(text) % OTHER_NAMES.size());
        });
        // An answer without names and numbers can only be cut.
        return changed.equals(answer) ? cut(answer) : changed;
    }

    private static String otherDigits(String number) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char digit = number.charAt(i);
            other.append(Character.isDigit(digit) ? (char) ('1' + (digit - '0' + 3) % 9) : digit);
        }
        return other.toString();
    }
}
