package signalbox.ui.routing;

/** The parts that the screen is laid out of. */
record RoutingParts(
        TierList tiers,
        RuleList rules,
        TabsView tabs,
        InspectorView inspector,
        TryView tries,
        ImpactStrip impact,
        HistorySheet history,
        MovedCallsSheet moved,
        DiagramSheet diagram) {}
