/// The transactional outbox: an event is stored with the change that it tells of, and published after the commit.
///
/// Delivery is at least once and in order. Kafka may be away for as long as it likes; nothing is lost.
package hairpin.league.outbox;
