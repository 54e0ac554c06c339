package hairpin.league.submission;

import hairpin.events.FailureReason;

/// Why a model cannot race.
///
/// @param sentence in English
/// @param why the same for pages; null where nobody told it apart
record Reason(String sentence, FailureReason why) {}
