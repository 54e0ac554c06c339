/// `hairpin fit`: parameters of our car from what logged ones did.
package hairpin.cli.fit;
