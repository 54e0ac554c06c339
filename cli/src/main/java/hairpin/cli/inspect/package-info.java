/// `hairpin inspect`: what is in a model's archive, or why it is not accepted.
package hairpin.cli.inspect;
