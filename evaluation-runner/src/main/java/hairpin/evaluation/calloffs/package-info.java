/// What the league has called off: it is not begun here, and stopped where it is under way.
package hairpin.evaluation.calloffs;
