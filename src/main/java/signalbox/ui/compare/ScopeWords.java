package signalbox.ui.compare;

import signalbox.core.review.Scope;
import signalbox.ui.common.Strings;

/** Scopes in words. */
final class ScopeWords {
    private ScopeWords() {}

    static String of(Scope scope) {
        return switch (scope.kind()) {
            case ANY -> Strings.text("compare.scope.any");
            case TASK -> Strings.text("compare.scope.task", scope.value());
            case RULE -> Strings.text("compare.scope.rule", scope.value());
            case TIER -> Strings.text("compare.scope.tier", scope.value());
        };
    }
}
