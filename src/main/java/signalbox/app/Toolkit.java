package signalbox.app;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/** Starts JavaFX, which then runs until the program ends. */
final class Toolkit {
    private Toolkit() {}

    /** For a window on the display. Blocks until it runs. */
    static void start() throws InterruptedException {
        Platform.setImplicitExit(false);
        CountDownLatch running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
            running.await();
        } catch (IllegalStateException alreadyRunning) {
            return;
        }
    }

    /** For pictures alone: no display is needed or used. */
    static void startHeadless() throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        start();
    }
}
