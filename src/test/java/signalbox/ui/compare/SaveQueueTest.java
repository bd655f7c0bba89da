package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.review.ReviewException;
import signalbox.support.InlineTaskRunner;

final class SaveQueueTest {
    private final SaveQueue queue = new SaveQueue(new InlineTaskRunner());
    private final List<String> saved = new ArrayList<>();
    private boolean diskFull;

    @Test
    void savesInOrder() {
        queue.add(() -> saved.add("one"));
        queue.add(() -> saved.add("two"));

        assertThat(saved).containsExactly("one", "two");
    }

    @Test
    void losesNothingWhenASaveFails() {
        queue.add(save("one"));
        diskFull = true;
        queue.add(save("two"));
        queue.add(save("three"));
        assertThat(queue.problemProperty().get()).isEqualTo("The disk is full.");
        assertThat(saved).containsExactly("one");

        diskFull = false;
        queue.retry();

        assertThat(saved).containsExactly("one", "two", "three");
        assertThat(queue.problemProperty().get()).isEmpty();
    }

    private SaveQueue.Save save(String text) {
        return () -> {
            if (diskFull) {
                throw new ReviewException("The disk is full.");
            }
            saved.add(text);
        };
    }
}
