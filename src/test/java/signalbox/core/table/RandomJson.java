package signalbox.core.table;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes JSON of any shape, written with any white space, as people and programs write it. */
final class RandomJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> SPACES = List.of("", "", " ", "  ", "\n", "\n  ", "\r\n\t", "\n\n    ");
    private static final List<String> NAMES = List.of("a", "b", "tiers", "x/y", "~", "ü \"q\"", "\\d", "name");
    private static final List<String> NUMBERS = List.of("0", "-1", "4096", "0.00015", "1.50", "1E-7", "6.02e23");

    private final Random random;

    RandomJson(Random random) {
        this.random = random;
    }

    /** The text of an object, with space around it. */
    String object() {
        return space() + object(4) + space();
    }

    JsonNode node() {
        return MAPPER.readTree(value(2));
    }

    String name() {
        return NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(4);
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 1, 2 -> MAPPER.writeValueAsString(name());
            case 3 -> List.of("true", "false", "null").get(random.nextInt(3));
            case 4 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    private String object(int depth) {
        StringBuilder out = new StringBuilder("{").append(space());
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : "," + space())
                    .append(MAPPER.writeValueAsString(name() + i))
                    .append(space())
                    .append(':')
                    .append(space())
                    .append(value(depth))
                    .append(space());
        }
        return out.append('}').toString();
    }

    private String array(int depth) {
        StringBuilder out = new StringBuilder("[").append(space());
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : "," + space()).append(value(depth)).append(space());
        }
        return out.append(']').toString();
    }

    private String space() {
        return SPACES.get(random.nextInt(SPACES.size()));
    }
}
