package hairpin.league.problem;

/// The body of every answer that is not what the caller asked for.
///
/// @param code an enum word that stays the same from release to release
/// @param detail names the thing and the place
/// @param next what the caller can do about it
public record Problem(String title, int status, String code, String detail, String next) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
