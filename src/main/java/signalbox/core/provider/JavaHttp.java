package signalbox.core.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** HTTP/1.1 by the client of the Java library. Redirects are not followed, so that a key goes nowhere else. */
public final class JavaHttp implements HttpPort {
    private final HttpClient client;

    /** @param connectLimit how long a connection may take to be made */
    public JavaHttp(Duration connectLimit) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectLimit)
                .build();
    }

    @Override
    public Answer post(Post post, Duration wait) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<ByteFeed>> response = client.sendAsync(request(post), _ -> new ByteFeed());
        try {
            return new ArrivingAnswer(response.get(wait.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException none) {
            response.cancel(true);
            throw new HttpTimeoutException("No answer");
        } catch (InterruptedException stopped) {
            response.cancel(true);
            throw stopped;
        } catch (ExecutionException failed) {
            throw meant(Objects.requireNonNullElse(failed.getCause(), failed), post);
        }
    }

    private static HttpRequest request(Post post) throws ConnectException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(post.uri()).POST(BodyPublishers.ofString(post.body()));
            post.headers().forEach(request::header);
            return request.build();
        } catch (IllegalArgumentException wrong) {
            throw notConnected("this is not an address that can be called", post, wrong);
        }
    }

    /** The client's failure as {@link HttpPort} promises it. */
    private static IOException meant(Throwable failure, Post post) {
        return switch (failure) {
            case HttpConnectTimeoutException slow -> notConnected("no connection in time", post, slow);
            case SSLException insecure -> notConnected("no secure connection", post, insecure);
            case ConnectException refused
            when refused.getCause() instanceof UnresolvedAddressException ->
                notConnected("no such host", post, refused);
            case ConnectException refused -> notConnected("connection refused", post, refused);
            case IOException broken -> broken;
            default -> new IOException(failure);
        };
    }

    private static ConnectException notConnected(String what, Post post, Exception cause) {
        int port = post.uri().getPort();
        var failure = new ConnectException(what + " at " + post.uri().getHost() + (port < 0 ? "" : ":" + port));
        failure.initCause(cause);
        return failure;
    }

    private record ArrivingAnswer(HttpResponse<ByteFeed> response) implements Answer {
        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        @Override
        public Optional<byte[]> next(Duration wait) throws IOException, InterruptedException {
            return response.body().next(wait);
        }

        @Override
        public void close() {
            response.body().close();
        }
    }
}
