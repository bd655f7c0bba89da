package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;

final class RoutePreviewViewModelTest {
    @Test
    void countsTokensOnceBeforeTheFirstKeyAndShowsNothingOfIt() {
        List<String> counted = new ArrayList<>();
        RoutingTable table = Tables.plain();
        var router = new Router(table, TablePrices.of(table), recording(counted));
        var preview = new RoutePreviewViewModel(() -> router, new InlineTaskRunner());
        preview.warmUp();

        assertThat(counted).isNotEmpty().doesNotContain("");
        assertThat(preview.previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
    }

    private static TokenCounter recording(List<String> counted) {
        return new TokenCounter() {
            @Override
            public int count(String text) {
                counted.add(text);
                return 1;
            }

            @Override
            public int count(ChatRequest request) {
                return count(request.text());
            }
        };
    }
}
