/// `hairpin verify`: a published result made again from the public record, to the bit.
package hairpin.cli.verify;
