package signalbox.app;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import signalbox.core.review.ExpectedCheck;

/** Checks by their names in lower case. */
final class CheckName implements ITypeConverter<ExpectedCheck> {
    @Override
    public ExpectedCheck convert(String value) {
        for (ExpectedCheck check : ExpectedCheck.values()) {
            if (check.wireName().equals(value.toLowerCase(Locale.ROOT))) {
                return check;
            }
        }
        throw new TypeConversionException(
                "\"" + value + "\" is no check; there are number, json, equal, contains, pattern");
    }
}
