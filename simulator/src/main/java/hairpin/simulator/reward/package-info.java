/// What a reward function is told about a step: the field's parameters, as numbers.
package hairpin.simulator.reward;
