package signalbox.core.learning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trained model as a file: JSON with the weights in Base64 (big-endian floats), compressed. Holds no prompt. */
public final class TrainedModelFile {
    private static final String FORMAT = "signalbox-classifier-1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TrainedModelFile() {}

    /** Replaces the file as a whole or not at all. */
    public static void write(TrainedModel model, Path file) throws IOException {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        model.labelNames().forEach(json.putArray("labels")::add);
        put(json.putArray("mean"), model.spread().mean());
        put(json.putArray("deviation"), model.spread().deviation());
        put(json.putArray("quantiles"), model.quantiles());
        json.put("dear_share", model.dearShare());
        ArrayNode rows = json.putArray("weights");
        for (LinearWeights row : model.weights()) {
            ObjectNode one = rows.addObject().put("bias", row.bias()).put("words", bytes(row.words()));
            put(one.putArray("figures"), row.figures());
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path scratch = Files.createTempFile(folder, "classifier", ".part");
        try {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(compressed)) {
                out.write(MAPPER.writeValueAsBytes(json));
            }
            Files.write(scratch, compressed.toByteArray());
            Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    /** @throws IOException with a sentence where the file cannot be read or is no such model */
    public static TrainedModel read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            JsonNode json = MAPPER.readTree(in.readAllBytes());
            if (!json.path("format").asString("").equals(FORMAT)) {
                throw new IOException(file + " is not a classifier of this version; train it again.");
            }
            List<String> labels = new ArrayList<>();
            json.path("labels").forEach(label -> labels.add(label.asString()));
            List<LinearWeights> weights = new ArrayList<>();
            for (JsonNode row : json.path("weights")) {
                weights.add(new LinearWeights(
                        floats(row.path("words").binaryValue()),
                        numbers(row.path("figures")),
                        row.path("bias").doubleValue()));
            }
            return checked(
                    new TrainedModel(
                            labels,
                            weights,
                            new LinearWeights.Spread(numbers(json.path("mean")), numbers(json.path("deviation"))),
                            numbers(json.path("quantiles")),
                            json.path("dear_share").asDouble(0)),
                    file);
        } catch (JacksonException | ZipException broken) {
            throw new IOException(file + " is not a trained classifier.", broken);
        }
    }

    private static TrainedModel checked(TrainedModel model, Path file) throws IOException {
        boolean whole = model.weights().size()
                        == (model.isGain() ? 2 : model.labelNames().size())
                && (!model.isGain() || model.quantiles().length > 1)
                && model.spread().mean().length == TextFigures.COUNT
                && model.spread().deviation().length == TextFigures.COUNT
                && model.weights().stream()
                        .allMatch(row ->
                                row.words().length == TextFeatures.PLACES && row.figures().length == TextFigures.COUNT);
        if (!whole) {
            throw new IOException(file + " is damaged; train it again.");
        }
        return model;
    }

    private static void put(ArrayNode array, double[] numbers) {
        for (double number : numbers) {
            array.add(number);
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble(0);
        }
        return numbers;
    }

    private static byte[] bytes(float[] numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Float.BYTES);
        buffer.asFloatBuffer().put(numbers);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
