package hairpin.trainer.problem;

/// The body of every answer that is not a success, as `application/problem+json`.
///
/// @param code one word in capitals that stays the same for ever
/// @param detail names the thing and the place
/// @param next what to do about it
public record Problem(String title, int status, String code, String detail, String next) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
