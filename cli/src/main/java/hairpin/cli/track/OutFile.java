package hairpin.cli.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;

/// A file that a command was asked to write.
final class OutFile {

    private OutFile() {}

    /// Writes it and says so, or says why not.
    static int write(Path file, byte[] bytes, String what, CommandLine command) {
        try {
            Files.write(file, bytes);
            command.getOut().println(file + ": " + what);
            command.getOut().flush();
            return Exit.YES;
        } catch (NoSuchFileException _) {
            command.getErr().println(file + ": cannot be written, its folder does not exist");
        } catch (IOException unwritable) {
            command.getErr().println(file + ": cannot be written (" + unwritable.getMessage() + ")");
        }
        command.getErr().flush();
        return Exit.UNUSABLE;
    }
}
