package hairpin.driver.archive;

import static hairpin.driver.Refusal.Code.UNREADABLE_ARCHIVE;
import static hairpin.driver.Refusal.Code.UNSAFE_ARCHIVE;

import hairpin.driver.bounds.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The extended header of a pax archive: lines of `length key=value`.
final class PaxNote {

    private static final Pattern LINE = Pattern.compile("(\\d{1,6}) ([^=\n]{1,200})=([^\n]*)\n");

    private PaxNote() {}

    /// The path it gives to the next entry, or `known` when it gives none.
    static String path(String note, String known) throws RefusedException {
        String path = known;
        Matcher line = LINE.matcher(note);
        int at = 0;
        while (at < note.length() && line.find(at)) {
            if (line.start() != at) {
                break;
            }
            switch (line.group(2)) {
                case "path" -> path = line.group(3);
                case "linkpath" ->
                    throw new RefusedException(UNSAFE_ARCHIVE, line.group(3), "is a link; pack the file itself");
                case "size", "GNU.sparse.major", "GNU.sparse.map", "GNU.sparse.size" ->
                    throw new RefusedException(
                            UNSAFE_ARCHIVE,
                            "",
                            "uses tar's '" + line.group(2) + "' header; a model needs no such thing");
                default -> {
                    // times, owners and the like
                }
            }
            at = line.end();
        }
        if (at != note.length()) {
            throw new RefusedException(UNREADABLE_ARCHIVE, "", "has a damaged pax header");
        }
        return path;
    }
}
