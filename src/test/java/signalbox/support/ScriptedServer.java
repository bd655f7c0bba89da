package signalbox.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request on loopback with the same bytes, then closes the connection or says nothing more. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final byte[] answer;
    private final boolean hang;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private ScriptedServer(String answer, boolean hang) throws IOException {
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        this.hang = hang;
        Thread.ofVirtual().start(this::serve);
    }

    /** Sends exactly this, head and all, and closes. */
    public static ScriptedServer sending(String raw) throws IOException {
        return new ScriptedServer(raw, false);
    }

    /** Sends this and then nothing, with the connection open. */
    public static ScriptedServer hangingAfter(String raw) throws IOException {
        return new ScriptedServer(raw, true);
    }

    public static ScriptedServer answering(int status, String type, String body, String... headers) throws IOException {
        return sending(head(status, type, headers) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + body);
    }

    /** The head of an answer without its end, so that a length or a body can follow. */
    public static String head(int status, String type, String... headers) {
        return "HTTP/1.1 " + status + " Any\r\nContent-Type: " + type + "\r\nConnection: close\r\n"
                + String.join(
                        "", List.of(headers).stream().map(line -> line + "\r\n").toList());
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The newest request, head and body. */
    public String request() {
        return requests.getLast();
    }

    public List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> answer(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket connection) {
        try (connection) {
            requests.add(read(connection));
            OutputStream out = connection.getOutputStream();
            out.write(answer);
            out.flush();
            if (hang) {
                connection.getInputStream().read();
            }
        } catch (IOException gone) {
            // The client has hung up, which is what some tests want.
        }
    }

    private static String read(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder request = new StringBuilder();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            request.append(line).append('\n');
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        request.append('\n');
        for (int bytes = 0; bytes < length; ) {
            int letter = reader.read();
            String text = Character.toString(letter);
            request.append(text);
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
        }
        return request.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
