package signalbox.core.provider;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The body of an answer as its reader's thread pulls it: with a limit to each wait, and interruptible. */
final class ByteFeed implements BodySubscriber<ByteFeed> {
    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record End() implements Piece {}

        record Broken(Throwable cause) implements Piece {}
    }

    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean closed;
    private boolean ended;

    @Override
    public CompletionStage<ByteFeed> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Piece.Bytes(buffers));
    }

    @Override
    public void onError(Throwable broken) {
        arrived.add(new Piece.Broken(broken));
    }

    @Override
    public void onComplete() {
        arrived.add(new Piece.End());
    }

    /** As {@link HttpPort.Answer#next} promises; called by one thread. */
    Optional<byte[]> next(Duration wait) throws IOException, InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        Piece piece = arrived.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        return switch (piece) {
            case null -> throw new HttpTimeoutException("The answer stopped coming");
            case Piece.Bytes(List<ByteBuffer> buffers) -> {
                Flow.Subscription source = subscription;
                if (source != null) {
                    source.request(1);
                }
                yield Optional.of(joined(buffers));
            }
            case Piece.End() -> {
                ended = true;
                yield Optional.empty();
            }
            case Piece.Broken(Throwable cause) -> throw new IOException("The connection broke", cause);
        };
    }

    /** Ends the connection unless the body has wholly come. Safe from any thread. */
    void close() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        byte[] bytes = new byte[buffers.stream().mapToInt(ByteBuffer::remaining).sum()];
        int at = 0;
        for (ByteBuffer buffer : buffers) {
            int length = buffer.remaining();
            buffer.get(bytes, at, length);
            at += length;
        }
        return bytes;
    }
}
