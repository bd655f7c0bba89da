package signalbox.app;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(javafx.geometry.Pos.CENTER + " " + String.join(" ", args));
    }
}
