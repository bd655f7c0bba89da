package signalbox.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** Something in the operator's situation that stops a command; the message is for the reader. Ends with code 2. */
final class UserException extends Exception {
    private static final long serialVersionUID = 1;

    UserException(String message) {
        super(message);
    }

    UserException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A failure whose message already is for the reader. */
    static UserException of(Exception worded) {
        return new UserException(String.valueOf(worded.getMessage()), worded);
    }

    /**
     * A file that the operator named and that cannot be read.
     *
     * @param file its path, or what stands for one
     */
    static UserException unreadable(Object file, IOException failed) {
        return new UserException(
                switch (failed) {
                    case NoSuchFileException _ -> "There is no file " + file + ".";
                    case CharacterCodingException _ -> file + " is not a text in UTF-8.";
                    default -> file + " cannot be read: " + reason(failed) + ".";
                },
                failed);
    }

    /** A file or folder that cannot be written. */
    static UserException unwritable(Path file, IOException failed) {
        return new UserException(file + " cannot be written: " + reason(failed) + ".", failed);
    }

    /** The reason alone: of most of these failures the message is nothing but the file's name. */
    static String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "there is no such folder";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> Objects.requireNonNullElse(failed.getMessage(), "the disk reports an error");
        };
    }
}
