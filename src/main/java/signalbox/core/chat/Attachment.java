package signalbox.core.chat;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that goes along with a prompt, as a part of the message: an image as it is, a file as text under its name.
 *
 * @param image whether the model needs eyes for it
 * @param content the image's address, mostly a {@code data:} one; or the file's text
 */
public record Attachment(String name, boolean image, String content) {
    private static final Pattern FILE = Pattern.compile("File ([^\\n]{1,200}):\\n\\n(.*)", Pattern.DOTALL);

    /** @param mediaType such as {@code image/png} */
    public static Attachment image(String name, String mediaType, byte[] bytes) {
        return new Attachment(
                name,
                true,
                "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    public static Attachment file(String name, String text) {
        return new Attachment(name, false, text);
    }

    /** The part of a chat-completions message. */
    public ObjectNode toPart() {
        ObjectNode part = JsonNodeFactory.instance.objectNode();
        if (image) {
            part.put("type", "image_url").putObject("image_url").put("url", content);
        } else {
            part.put("type", "text").put("text", "File " + name + ":\n\n" + content);
        }
        return part;
    }

    /** Reads a part of a message; empty where it is plain text or something else. */
    public static Optional<Attachment> ofPart(JsonNode part) {
        String url = part.path("image_url").path("url").asString("");
        if (!url.isEmpty()) {
            return Optional.of(new Attachment(nameOf(url), true, url));
        }
        Matcher file = FILE.matcher(part.path("text").asString(""));
        return file.matches() ? Optional.of(file(file.group(1), file.group(2))) : Optional.empty();
    }

    /** Bytes of an image given as data, about; characters of a file's text. */
    public int size() {
        return image ? (int) (content.length() * 3L / 4) : content.length();
    }

    private static String nameOf(String url) {
        if (url.startsWith("data:image/")) {
            return "image." + url.substring("data:image/".length(), Math.max(11, url.indexOf(';')));
        }
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
