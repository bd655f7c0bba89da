package signalbox.core.provider;

import signalbox.core.chat.ChatRequest;
import tools.jackson.databind.node.JsonNodeFactory;

/** The texts of the simulator. They show what a kind of answer looks like, and never pretend to know. */
final class PracticeAnswers {
    private PracticeAnswers() {}

    static String answer(ChatRequest request, PracticeModel model) {
        PracticePrompt prompt = PracticePrompt.of(request);
        if (prompt.kind() == PracticePrompt.Kind.JSON) {
            return json(prompt, model);
        }
        String body = switch (prompt.kind()) {
            case YES_OR_NO -> yesOrNo(prompt, model);
            case CLASSIFICATION -> label(prompt, model);
            case SUMMARY -> summary(prompt, model);
            case TRANSLATION -> translation(prompt, model);
            case CODE -> code(prompt, model);
            case MATHS -> maths(prompt, model);
            case WRITING -> writing(prompt, model);
            case QUESTION, OTHER, JSON -> explanation(prompt, model);
        };
        return PracticeCaller.MARKER + " " + body;
    }

    private static String json(PracticePrompt prompt, PracticeModel model) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("simulated", true);
        body.put("about", prompt.topic());
        body.put("label", chosen(prompt, model));
        if (model != PracticeModel.CHEAP) {
            body.put("confidence", 0.6 + Math.floorMod(prompt.hash(), 35) / 100.0);
            body.put("reason", "Invented by the practice simulator; no model was asked.");
        }
        return body.toPrettyString();
    }

    /** A cheap model now and then picks another label than its betters, so that a comparison has something to show. */
    private static String chosen(PracticePrompt prompt, PracticeModel model) {
        boolean slips = model == PracticeModel.CHEAP && Math.floorMod(prompt.hash(), 5) == 0;
        return prompt.choices()
                .get(Math.floorMod(
                        prompt.hash() + (slips ? 1 : 0), prompt.choices().size()));
    }

    private static String yesOrNo(PracticePrompt prompt, PracticeModel model) {
        boolean slips = model == PracticeModel.CHEAP && Math.floorMod(prompt.hash(), 5) == 0;
        String answer = (Math.floorMod(prompt.hash(), 2) == 0) == slips ? "No." : "Yes.";
        return model == PracticeModel.CHEAP
                ? answer
                : answer + " A real model would name here the one fact that decides it, and any case in which the"
                        + " answer would be the other way round.";
    }

    private static String label(PracticePrompt prompt, PracticeModel model) {
        return model == PracticeModel.CHEAP
                ? chosen(prompt, model)
                : chosen(prompt, model) + "\n\nThe wording of “" + prompt.topic()
                        + "” would be quoted here as the ground for this label.";
    }

    private static String summary(PracticePrompt prompt, PracticeModel model) {
        String points = "- The main point of “" + prompt.topic() + "” would stand here.\n"
                + "- A second point would name the figures that matter.\n";
        return switch (model) {
            case CHEAP -> "In one sentence: the text that begins “" + prompt.topic() + "”, made short.";
            case STANDARD -> "Key points\n" + points + "- A third would say what is still open.";
            case REASONING ->
                "Key points\n" + points + "- A third would say what is still open.\n"
                        + "- A fourth would tell what the text claims from what it shows.\n\n"
                        + "What follows from it: a recommendation in two sentences would close the summary.";
        };
    }

    private static String translation(PracticePrompt prompt, PracticeModel model) {
        String text = "The translation of “" + prompt.topic() + "” would stand here.";
        return model == PracticeModel.CHEAP
                ? text
                : text
                        + "\n\n"
                        + "A note on tone would say where the two languages part, and which form of address was"
                        + " chosen.";
    }

    private static String code(PracticePrompt prompt, PracticeModel model) {
        String sample = "```\n// what “" + prompt.topic() + "” asks for\nresult = transform(input)\n```\n";
        return switch (model) {
            case CHEAP -> sample;
            case STANDARD ->
                sample + "\nThe change keeps the behaviour and removes one branch. A real model would show the whole"
                        + " function and one test for it.";
            case REASONING ->
                "1. Reproduce the trouble with the smallest input that shows it.\n"
                        + "2. Find the first line where the state is not what it should be.\n"
                        + "3. Change that line, and write down why in a test.\n\n" + sample
                        + "\n"
                        + "The cost stays linear in the length of the input. Empty input and very long input deserve a"
                        + " test each.";
        };
    }

    private static String maths(PracticePrompt prompt, PracticeModel model) {
        int number = 2 + Math.floorMod(prompt.hash(), 97);
        String result = "The answer would stand here as a number; as a placeholder take " + number + ".";
        return switch (model) {
            case CHEAP -> result;
            case STANDARD -> "Write down what is given, then what is asked.\n\n" + result;
            case REASONING ->
                "Step 1. What is given: the quantities named in “" + prompt.topic() + "”.\n"
                        + "Step 2. What is asked, as an equation with one unknown.\n"
                        + "Step 3. Solve it, and put the result back in to check.\n\n" + result;
        };
    }

    private static String writing(PracticePrompt prompt, PracticeModel model) {
        String opening = "Hello,\n\nthis is where the text for “" + prompt.topic() + "” would begin.";
        return model == PracticeModel.CHEAP
                ? opening + "\n\nBest regards"
                : opening + " The second paragraph would make the one request that matters, and name a date for it.\n\n"
                        + "The last would thank the reader in half a line.\n\nBest regards";
    }

    private static String explanation(PracticePrompt prompt, PracticeModel model) {
        String first = "You asked about “" + prompt.topic() + "”. ";
        return switch (model) {
            case CHEAP -> first + "The plain answer would stand here, in a sentence or two.";
            case STANDARD ->
                first + "The answer would come first, then the reason for it, then an example.\n\n"
                        + "It would also say where the answer stops being true.";
            case REASONING ->
                first + "The readings of the question would be weighed here before it is answered.\n\n"
                        + "- The likeliest reading, and its answer.\n"
                        + "- A second reading, and how the answer changes.\n"
                        + "- What would have to be known to decide between them.\n\n"
                        + "Its last line would be the conclusion, on its own.";
        };
    }
}
