package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found of each of many lists of phrases, each phrase once, in the order of the text. */
final class FoundPhrases implements PhraseIndex.Sink {
    private final @Nullable List<String>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"})
    FoundPhrases(int lists) {
        found = new List[lists];
    }

    @Override
    public void found(int list, String phrase) {
        List<String> before = found[list];
        if (before == null) {
            before = new ArrayList<>(4);
            found[list] = before;
        }
        if (!before.contains(phrase)) {
            before.add(phrase);
        }
    }

    List<String> of(int list) {
        List<String> phrases = found[list];
        return phrases == null ? List.of() : phrases;
    }
}
