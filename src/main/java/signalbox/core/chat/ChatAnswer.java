package signalbox.core.chat;

import java.util.Optional;

/**
 * What a model answered.
 *
 * @param text the whole text
 * @param finish why it stopped
 * @param usage tokens as the provider counted them; empty where it did not say
 * @param model the model's name as the provider reported it, often a dated form of the one asked for
 */
public record ChatAnswer(String text, FinishReason finish, Optional<Usage> usage, String model) {}
