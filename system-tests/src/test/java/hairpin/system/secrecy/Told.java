package hairpin.system.secrecy;

/// What somebody got to read.
///
/// @param where the request, the topic or the log
record Told(String who, String where, String text) {

    int status() {
        return Integer.parseInt(text.substring(0, 3));
    }
}
