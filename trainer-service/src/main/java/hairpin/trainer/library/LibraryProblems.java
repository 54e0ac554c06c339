package hairpin.trainer.library;

import hairpin.driver.Refusal;
import hairpin.trainer.problem.Problem;

/// What the library answers when it says no.
final class LibraryProblems {

    private LibraryProblems() {}

    static Problem noSuchModel(String modelId) {
        return new Problem(
                "No such model",
                404,
                "NO_SUCH_MODEL",
                "you have no model " + shortened(modelId),
                "GET /api/models lists the models that you have.");
    }

    static Problem noSuchBlob(String sha256) {
        return new Problem(
                "No such archive",
                404,
                "NO_SUCH_ARCHIVE",
                "no model's archive has the digest " + shortened(sha256),
                "Its owner may have deleted it; ask for one of the models that are listed.");
    }

    static Problem badName(String fileName) {
        return new Problem(
                "Unusable model name",
                400,
                "BAD_MODEL_NAME",
                "query parameter name: " + (fileName == null ? "is missing" : "'" + shortened(fileName) + "'"),
                "Send name=FILE with " + ModelFileName.RULE + ".");
    }

    static Problem tooLarge(long maxBytes) {
        return new Problem(
                "Archive too large",
                413,
                "ARCHIVE_TOO_LARGE",
                "the archive is larger than the " + (maxBytes >> 20) + " MB that are accepted",
                "Pack only the frozen graph and model_metadata.json; checkpoints and logs are not needed to race.");
    }

    static Problem recordingTooLarge(long maxBytes) {
        return new Problem(
                "Recording too large",
                413,
                "RECORDING_TOO_LARGE",
                "the recording is larger than " + maxBytes + " bytes",
                "Race a smaller suite, or raise hairpin.blobs.max-recording.");
    }

    static Problem notRecording(String reason) {
        return new Problem(
                "Not a recording",
                422,
                "NOT_A_RECORDING",
                "what is kept under this digest cannot be drawn: " + reason,
                "Ask for the digest that a result names.");
    }

    static Problem noSuchRollout(int index, int rollouts) {
        return new Problem(
                "No such rollout",
                404,
                "NO_SUCH_ROLLOUT",
                "the recording has no rollout " + index + " but " + rollouts + " others",
                "Rollouts count from 0.");
    }

    static Problem noSuchCourse(RolloutDrawing.Course course) {
        return new Problem(
                "No such track",
                400,
                "NO_SUCH_TRACK",
                "query parameters track and direction: nothing goes by '" + shortened(course.track()) + "', '"
                        + shortened(course.direction()) + "'",
                "Send a track of the suite, such as Switchback or generated:7:0.3, and CCW or CW.");
    }

    static Problem otherDigest(String named, String real) {
        return new Problem(
                "Not what it says",
                422,
                "OTHER_DIGEST",
                "the content's digest is " + real + ", not " + shortened(named),
                "Send it again.");
    }

    static Problem shelfFull(ShelfLimits limits) {
        return new Problem(
                "Too many models",
                409,
                "TOO_MANY_MODELS",
                "you may keep " + limits.models() + " models of " + (limits.bytes() >> 20)
                        + " MB together, and this one would be more",
                "Delete one that you no longer race, then upload again.");
    }

    static Problem unread(String reason) {
        return new Problem(
                "The archive could not be read now",
                503,
                "NOT_READ",
                reason,
                "Nothing is wrong with it as far as we know: upload it again in a moment.");
    }

    static Problem refused(String fileName, Refusal refusal) {
        return new Problem(
                "This is not a model that can race",
                422,
                refusal.code().name(),
                (refusal.where().equals(fileName) ? "" : fileName + ": ") + refusal.where() + ": " + refusal.what(),
                switch (refusal.code()) {
                    case UNREADABLE_ARCHIVE, UNSAFE_ARCHIVE, MISSING_FILE ->
                        "Export the model for the physical car again and upload that archive as it is.";
                    case TOO_LARGE -> "Train a smaller network, or pack only what is needed to drive.";
                    case BAD_METADATA, UNSUPPORTED_SENSOR, ACTIONS_DO_NOT_FIT ->
                        "Correct model_metadata.json so that it describes the network, pack and upload again.";
                    case UNREADABLE_GRAPH, UNSUPPORTED_OPERATION, UNSUPPORTED_GRAPH, BAD_WEIGHTS ->
                        "Freeze the network again from its checkpoint with one of the field's layouts.";
                });
    }

    static Problem badPage(String name, String value, int least, int most) {
        return new Problem(
                "Unusable page",
                400,
                "BAD_PAGE",
                "query parameter " + name + ": '" + shortened(value) + "'",
                "Send a whole number from " + least + " to " + most + ".");
    }

    private static String shortened(String asked) {
        String given = asked == null ? "" : asked;
        return given.length() <= 80 ? given : given.substring(0, 80) + "…";
    }
}
