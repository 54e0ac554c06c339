/// How results become an order: attempts are scored by a race's ranking, and ranked with what is uncertain about it.
///
/// The league service and `hairpin verify` both work with this, so a score can be checked by the rules that made it.
package hairpin.scoring;
