package hairpin.cli.stack;

/// One part as `status` shows it.
///
/// @param address where it listens, or would
/// @param pid 0 when it does not run
/// @param log where its output goes, or last went
record PartState(Part part, Condition condition, String address, long pid, String log) {}
