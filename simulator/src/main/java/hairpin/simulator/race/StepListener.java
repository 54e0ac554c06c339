package hairpin.simulator.race;

/// Is told what each control step of a rollout came to, and where each episode begins.
@FunctionalInterface
public interface StepListener {

    void stepped(StepRecord step);
}
