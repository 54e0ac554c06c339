package hairpin.cli.stack;

import hairpin.cli.UnusableInputException;
import java.nio.file.Path;

/// The directory of the project, which the script `hairpin` hands over in the system property `hairpin.home`.
public final class Project {

    private Project() {}

    public static Path home() {
        String home = System.getProperty("hairpin.home");
        if (home == null) {
            throw new UnusableInputException("start it by the script ./hairpin, which knows where the project lies");
        }
        return Path.of(home).toAbsolutePath().normalize();
    }
}
