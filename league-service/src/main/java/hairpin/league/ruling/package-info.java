/// The organizer's decisions about racers: disqualifications and penalties in a race, exclusions from a season; each
/// with its author and reason, and each can be lifted.
package hairpin.league.ruling;
