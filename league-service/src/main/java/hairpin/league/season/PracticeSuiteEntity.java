package hairpin.league.season;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// The suite that racers practise on: open to everyone, beside the hidden one, with nothing of it in it.
@Entity
@Table(name = "practice_suite")
public class PracticeSuiteEntity extends SealedEntity {}
