package signalbox.core.provider;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP as the dialects need it: a POST whose answer comes piece by piece. Every method that waits ends within a second
 * of an interrupt. Safe for use by many threads at once; one {@link Answer} belongs to one thread.
 */
public interface HttpPort {
    /** What is sent; the body is JSON, encoded as UTF-8. */
    record Post(URI uri, Map<String, String> headers, String body) {
        public Post {
            headers = Map.copyOf(headers);
        }
    }

    /** An answer whose head has come and whose body is on its way. Closing it ends the connection if need be. */
    interface Answer extends AutoCloseable {
        int status();

        Optional<String> header(String name);

        /**
         * The next bytes of the body; empty at its end.
         *
         * @param wait how long to wait for them
         * @throws java.net.http.HttpTimeoutException where none came in that time
         * @throws IOException where the connection broke before the body was whole
         */
        Optional<byte[]> next(Duration wait) throws IOException, InterruptedException;

        @Override
        void close();
    }

    /**
     * Sends a request and waits for the head of its answer.
     *
     * @throws java.net.ConnectException where no connection was made, so that nothing was sent
     * @throws java.net.http.HttpTimeoutException where no head came within {@code wait}
     * @throws IOException where the connection broke after the request was sent
     */
    Answer post(Post post, Duration wait) throws IOException, InterruptedException;
}
