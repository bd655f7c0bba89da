package signalbox.core.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which examples are held out together. Examples with the same prompt stay together, so that none is told from itself.
 *
 * @param of the fold of each example
 */
record Folds(int count, int[] of) {
    static Folds of(List<? extends Example> examples, int count, long seed) {
        List<String> prompts = new ArrayList<>(
                examples.stream().map(Example::prompt).distinct().toList());
        Collections.shuffle(prompts, new Random(seed));
        var folds = new HashMap<String, Integer>();
        for (int i = 0; i < prompts.size(); i++) {
            folds.put(prompts.get(i), i % count);
        }
        return new Folds(
                count,
                examples.stream()
                        .mapToInt(one -> folds.getOrDefault(one.prompt(), 0))
                        .toArray());
    }

    int[] heldOut(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
    }

    int[] learntFrom(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] != fold).toArray();
    }
}
