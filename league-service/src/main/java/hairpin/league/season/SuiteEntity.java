package hairpin.league.season;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// The hidden suite of a race, with the salt of its commitment. It leaves this service only on the suites topic, and
/// to everyone once the race has closed.
@Entity
@Table(name = "suite")
public class SuiteEntity extends SealedEntity {}
