package signalbox.core.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/**
 * Looks at a file four times a second on a thread of its own and tells when it has changed and come to rest; once
 * also at the beginning. Looking works on every file system, network shares included, and costs microseconds.
 */
final class TableWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final String GONE = "gone";

    /** Unlike every stamp, so that the first look always tells: the file may have changed since its owner read it. */
    private static final String NOT_YET = "not yet told";

    private final Path file;
    private final Runnable onChange;
    private final Thread thread;

    TableWatch(Path file, Runnable onChange) {
        this.file = file;
        this.onChange = onChange;
        this.thread = Thread.ofVirtual().name("table watch").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        String told = NOT_YET;
        String before = stamp();
        try {
            while (true) {
                Thread.sleep(PAUSE);
                String now = stamp();
                if (now.equals(before) && !now.equals(told)) {
                    told = now;
                    onChange.run();
                }
                before = now;
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException gone) {
            return GONE;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
