/// `hairpin replay`: what logged actions do to our car.
package hairpin.cli.replay;
