package hairpin.leaderboard.upstream;

import hairpin.leaderboard.look.Notice;

/// Why a service said no, or that it said nothing at all.
///
/// @param title what happened
/// @param code one word for programs
/// @param detail names the thing and the place
/// @param next what to do about it
public record Problem(String title, int status, String code, String detail, String next) {

    public Notice notice() {
        return Notice.bad(title, detail, next);
    }
}
