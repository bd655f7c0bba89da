package signalbox.core.pricing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which a list may have a model, the most exact first: as asked for, then without what only says where
 * it runs or which snapshot it is. A name that can mean another price is never tried: no variant after a colon is cut
 * off, and no global endpoint is taken for a regional one.
 */
final class ModelNames {
    private static final Pattern REGION = Pattern.compile("^(?:us|us-gov|eu|apac|ap|jp|au|ca)\\.(?=\\w+\\.)");
    private static final Pattern BEDROCK_VERSION = Pattern.compile("(?:-v\\d+)?(?::\\d+)?$");
    private static final Pattern FINE_TUNED = Pattern.compile("^(ft:[^:]+):.*");
    private static final Pattern SNAPSHOT = Pattern.compile("(?:[-@]\\d{4}-\\d{2}-\\d{2}|[-@]20\\d{6}|-latest)$");

    private ModelNames() {}

    static List<String> of(String provider, String asked) {
        Set<String> names = new LinkedHashSet<>();
        names.add(asked);
        int slash = asked.indexOf('/');
        if (slash > 0 && PriceProviders.named(asked.substring(0, slash)).equals(provider)) {
            names.add(asked.substring(slash + 1));
        }
        if (provider.equals("google")) {
            addAll(names, name -> name.replaceFirst("^models/", ""));
            addAll(names, name -> name.replaceFirst("-\\d{3}$", ""));
        }
        if (provider.equals("bedrock")) {
            addAll(names, name -> REGION.matcher(name).replaceFirst(""));
            addAll(names, name -> BEDROCK_VERSION.matcher(name).replaceFirst(""));
        }
        addAll(names, ModelNames::fineTuned);
        addAll(names, name -> SNAPSHOT.matcher(name).replaceFirst(""));
        addAll(names, name -> name.endsWith("-latest") || provider.equals("bedrock") ? name : name + "-latest");
        return new ArrayList<>(names);
    }

    private static String fineTuned(String name) {
        Matcher matcher = FINE_TUNED.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    private static void addAll(Set<String> names, UnaryOperator<String> shorter) {
        names.addAll(names.stream().map(shorter).toList());
    }
}
