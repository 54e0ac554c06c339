package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.bounds.RefusedException;
import java.util.ArrayList;
import java.util.List;

/// Makes one plain relative path of an entry's name, or refuses a name that leads outside the archive.
final class EntryName {

    private static final int LONGEST = 512;

    private EntryName() {}

    /// `./agent//model.pb` becomes `agent/model.pb`; a folder's own name may come out empty.
    static String clean(String name) throws RefusedException {
        if (name.length() > LONGEST) {
            throw new RefusedException(UNSAFE_ARCHIVE, name, "is a path of " + name.length() + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(UNSAFE_ARCHIVE, name, "is a path with control characters");
        }
        String slashes = name.replace('\\', '/');
        if (slashes.startsWith("/") || slashes.matches("[A-Za-z]:.*")) {
            throw new RefusedException(
                    UNSAFE_ARCHIVE, name, "is an absolute path; paths must start inside the archive");
        }
        List<String> parts = new ArrayList<>();
        for (String part : slashes.split("/", -1)) {
            if (part.equals("..")) {
                throw new RefusedException(UNSAFE_ARCHIVE, name, "leads outside the archive");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
