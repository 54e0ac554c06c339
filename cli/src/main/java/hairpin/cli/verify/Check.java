package hairpin.cli.verify;

/// One thing that was looked at.
///
/// @param what as a short sentence that is true when it holds
/// @param detail what was found, or how much of it
record Check(String what, boolean holds, String detail) {

    static Check holds(String what, String detail) {
        return new Check(what, true, detail);
    }

    static Check fails(String what, String detail) {
        return new Check(what, false, detail);
    }
}
