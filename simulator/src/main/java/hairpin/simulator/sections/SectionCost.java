package hairpin.simulator.sections;

/// What a section cost one drive.
///
/// @param parMs what the reference driver takes for as much of it as was driven
/// @param lostMs how much longer the car was there, penalties included; negative when it was quicker
/// @param incidents how often it left the road there, hit something, or stood
/// @param ended whether the drive ended there before its last lap was driven
public record SectionCost(Section section, long parMs, long lostMs, int incidents, boolean ended) {}
