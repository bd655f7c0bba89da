package signalbox.ui.compare;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.TaskRunner;

/** The Compare screen: the set-up of the next comparison, or the one that is open. */
final class CompareView extends BorderPane {
    private final CompareViewModel viewModel;
    private final TaskRunner tasks;
    private final Tiers tiers;
    private final SetUpView setUp;
    private @Nullable ReviewView review;
    private @Nullable DifferenceViewModel difference;

    CompareView(CompareViewModel viewModel, TaskRunner tasks, Tiers tiers) {
        this.viewModel = viewModel;
        this.tasks = tasks;
        this.tiers = tiers;
        this.setUp = new SetUpView(viewModel, tiers);
        getStylesheets()
                .add(Objects.requireNonNull(CompareView.class.getResource("compare.css"))
                        .toExternalForm());
        viewModel.openProperty().subscribe(this::show);
    }

    /** The open comparison's view; empty where the set-up is shown. */
    Optional<ReviewView> review() {
        return Optional.ofNullable(review);
    }

    /** How the open comparison's answers are shown; empty where the set-up is shown. */
    Optional<DifferenceViewModel> difference() {
        return Optional.ofNullable(difference);
    }

    /** Puts the keys where they mean something. */
    @Override
    public void requestFocus() {
        if (review == null) {
            setUp.requestFocus();
        } else {
            review.requestFocus();
        }
    }

    private void show(@Nullable OpenComparison open) {
        if (open == null) {
            review = null;
            difference = null;
            setCenter(setUp);
        } else {
            difference = new DifferenceViewModel(open.review(), tasks);
            review = new ReviewView(viewModel, open, difference, tiers);
            setCenter(review);
        }
        requestFocus();
    }
}
