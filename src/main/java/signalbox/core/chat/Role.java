package signalbox.core.chat;

import java.util.Locale;

/** Who speaks in a message, by its name on the OpenAI wire. */
public enum Role {
    SYSTEM,
    DEVELOPER,
    USER,
    ASSISTANT,
    TOOL;

    /** The lower-case name used in requests. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a role as a request names it.
     *
     * @throws IllegalArgumentException with a sentence for the reader where the name is unknown
     */
    public static Role ofWireName(String name) {
        for (Role role : values()) {
            if (role.wireName().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is not a role; use system, developer, user, assistant or tool");
    }
}
