package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import signalbox.core.chat.ModelRef;

/** Hidden controls: puts them among the examples, and shows them what they are to show. */
final class Controls {
    /** One control to nine examples: a tenth of what is shown. */
    private static final int EXAMPLES_FOR_ONE = 9;

    private Controls() {}

    /** The examples with controls at random places, positions counted anew; none where there are fewer than five. */
    static List<Example> among(List<Example> examples, Random random) {
        List<Example> mixed = new ArrayList<>(examples);
        int count = Math.round((float) examples.size() / EXAMPLES_FOR_ONE);
        List<Control.Kind> kinds = List.of(Control.Kind.values());
        for (int i = 0; i < count; i++) {
            Example source = examples.get(random.nextInt(examples.size()));
            Control control = new Control(kinds.get(i % kinds.size()), source.position());
            mixed.add(
                    random.nextInt(mixed.size() + 1),
                    new Example(-1, "control", 1, random.nextBoolean(), source.request(), "", null, control));
        }
        int[] moved = new int[examples.size()];
        for (int i = 0; i < mixed.size(); i++) {
            if (!mixed.get(i).isControl()) {
                moved[mixed.get(i).position()] = i;
            }
        }
        List<Example> placed = new ArrayList<>();
        for (Example example : mixed) {
            Control control = example.controlOrNull();
            placed.add(example.placed(
                    placed.size(), control == null ? null : new Control(control.kind(), moved[control.of()])));
        }
        return List.copyOf(placed);
    }

    /** Gives each control its two answers, as far as its example has its own. */
    static List<ReviewItem> filled(List<ReviewItem> items, Contender cheap) {
        return items.stream().map(item -> filled(item, items, cheap.model())).toList();
    }

    private static ReviewItem filled(ReviewItem item, List<ReviewItem> items, ModelRef cheap) {
        Control control = item.example().controlOrNull();
        if (control == null) {
            return item;
        }
        ReviewItem source = items.get(control.of());
        SideState shown = source.premium();
        SideState spoilt = shown instanceof SideState.Answered answered
                ? answered.disguised(cheap, DegradedAnswer.of(answered.text(), control.kind()), source.cheap())
                : shown;
        return item.with(Side.PREMIUM, shown).with(Side.CHEAP, spoilt);
    }
}
