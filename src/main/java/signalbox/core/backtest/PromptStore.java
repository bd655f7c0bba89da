package signalbox.core.backtest;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Texts in UTF-8, one after the other in a temporary file that only this user can read and that is gone with the
 * program. It is mapped into memory, so that a million prompts cost no heap and are read at the memory's speed. One
 * thread writes; after {@link #seal} many may read.
 */
final class PromptStore implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final FileChannel channel;
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long written;
    private Arena arena = Arena.ofShared();
    private MemorySegment mapped = MemorySegment.NULL;

    PromptStore() throws IOException {
        Path file = Files.createTempFile("signalbox", ".prompts");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Adds a text and returns its place, which can be read from the next {@link #seal} on. */
    long append(byte[] text) throws IOException {
        long place = written + buffer.position();
        if (text.length > buffer.remaining()) {
            flush();
        }
        if (text.length > buffer.remaining()) {
            buffer = ByteBuffer.allocate(text.length + BUFFER);
        }
        buffer.put(text);
        return place;
    }

    /** Makes all that was added readable. */
    void seal() throws IOException {
        flush();
        if (written > mapped.byteSize()) {
            Arena before = arena;
            arena = Arena.ofShared();
            mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, written, arena);
            before.close();
        }
    }

    void read(long place, int length, byte[] into, int at) {
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, place, into, at, length);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            written += channel.write(buffer, written);
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        mapped = MemorySegment.NULL;
        arena.close();
        channel.close();
    }
}
