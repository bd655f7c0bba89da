package signalbox.core.routing;

import java.util.Arrays;
import java.util.Set;

/** Words that stand in prompts of every kind and tell nothing of what one is about. In lower case. */
final class CommonWords {
    private static final Set<String> WORDS =
            Set.copyOf(Arrays.asList(("the and for are was were been being but not you your yours our ours his her"
                + " hers its their theirs this that these those with from into onto over under about above after again"
                + " against all also any because before below between both can could did does doing down during each"
                + " few further had has have having here how just like more most much must nor now off once only other"
                + " out own same she should some such than then there they them through too until very want wants what"
                + " when where which while who whom why will would yes please give tell make let get got one two three"
                + " four five may might shall need needs using use used answer question explain write show find list"
                + " keep say said sentence sentences word words example following und der die das ein eine ist für mit"
                + " von nicht les des une est pour que los las por con para una del bitte wie was kann ich wir sie")
                    .split(" ")));

    private CommonWords() {}

    static boolean has(String word) {
        return WORDS.contains(word);
    }
}
