package hairpin.leaderboard.look;

/// Something that the reader must know now.
///
/// @param bad true for a refusal or a breakage, false for good news
/// @param title what happened
/// @param detail what exactly, or null
/// @param next what to do now, or null
public record Notice(boolean bad, String title, String detail, String next) {

    public static Notice good(String title) {
        return new Notice(false, title, null, null);
    }

    public static Notice bad(String title, String detail, String next) {
        return new Notice(true, title, detail, next);
    }
}
