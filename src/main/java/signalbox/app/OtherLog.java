package signalbox.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A log as another program writes it, for pictures of an import. */
final class OtherLog {
    private static final String FEW = """
        startTime,endTime,request_id,model,custom_llm_provider,prompt_tokens,completion_tokens,spend,end_user,team
        2026-11-18T09:00:01Z,2026-11-18T09:00:03Z,r-1,gpt-4o,openai,812,120,0.00586,ann@example.com,support
        2026-11-18T09:04:11Z,2026-11-18T09:04:12Z,r-2,gpt-4o-mini,openai,230,41,0.0000591,ann@example.com,support
        2026-11-18T09:07:40Z,2026-11-18T09:07:49Z,r-3,claude-sonnet,anthropic,4012,803,0.024081,bob@example.com,legal
        yesterday,,r-4,gpt-4o,openai,1,1,0,bob@example.com,legal
        2026-11-18T09:12:00Z,2026-11-18T09:12:01Z,r-5,gpt-4o-mini,openai,190,12,0.0000357,,support
        """;
    private static final String ONE_OF_MANY =
            "2026-11-18T09:12:00Z,2026-11-18T09:12:01Z,many-%d,gpt-4o-mini,openai,190,12,0.0000357,,support\n";
    /** So many that a picture is taken long before the last is read. */
    private static final int MANY = 300_000;

    private OtherLog() {}

    /** Some calls, one of which cannot be read. */
    static Path few(Path folder) throws IOException {
        return Files.writeString(folder.resolve("spend.csv"), FEW);
    }

    /** Too many to be read in a moment. */
    static Path many(Path folder) throws IOException {
        Path file = few(folder);
        try (BufferedWriter calls = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
            for (int i = 0; i < MANY; i++) {
                calls.write(ONE_OF_MANY.replace("%d", Integer.toString(i)));
            }
        }
        return file;
    }

    /** The same, with a name for the time that nobody knows. */
    static Path unmapped(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("spend.csv"), FEW.replace("startTime", "asked").replace("endTime", "told"));
    }

    /** Without any call. */
    static Path empty(Path folder) throws IOException {
        return Files.writeString(folder.resolve("spend.csv"), "");
    }
}
