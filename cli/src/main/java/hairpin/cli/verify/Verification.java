package hairpin.cli.verify;

import hairpin.driver.model.Model;
import hairpin.driver.racing.AtTheWheel;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.PublicResult;
import hairpin.events.Rival;
import hairpin.events.SuiteCommitment;
import hairpin.racing.SuiteRace;
import hairpin.simulator.race.RolloutOutcome;
import hairpin.simulator.recording.DrivingAgain;
import hairpin.simulator.recording.DrivingAgain.Again;
import hairpin.simulator.recording.RecordedRollout;
import hairpin.simulator.recording.RecordedRollout.Difference;
import hairpin.simulator.suite.SuiteGrid;
import hairpin.simulator.suite.UnknownSuiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Makes a published result again and says what holds.
final class Verification {

    private final PublicResult result;
    private final SuiteGrid grid;
    private final int cars;
    private final List<Check> checks = new ArrayList<>();

    /// @throws UnknownSuiteException when this engine has not got what the suite names
    Verification(PublicResult result) throws UnknownSuiteException {
        this.result = result;
        this.grid = SuiteRace.grid(result.suite(), result.rules());
        this.cars = SuiteRace.cars(result.rules());
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    /// @param noted the digest that somebody wrote down when the race opened, or null
    Verification commitment(String noted) {
        String what = "the suite is the one that was committed to";
        String digest = SuiteCommitment.digest(result.suite(), result.rules(), result.suiteSalt());
        String promised = noted == null ? result.provenance().suiteDigest() : noted;
        checks.add(
                digest.equals(promised) && digest.equals(result.provenance().suiteDigest())
                        ? Check.holds(what, digest)
                        : Check.fails(what, "suite and salt give " + digest + ", promised was " + promised));
        return this;
    }

    /// In a race against models: that the rivals are those that were committed to.
    Verification rivals() {
        List<String> committed =
                result.rules().rivals().stream().map(Rival::modelSha256).toList();
        if (cars > 1 || !result.provenance().rivals().isEmpty()) {
            String what = "its rivals are those that were committed to";
            checks.add(
                    committed.equals(result.provenance().rivals())
                            ? Check.holds(what, String.join(", ", committed))
                            : Check.fails(
                                    what, "raced were " + result.provenance().rivals()));
        }
        return this;
    }

    /// Drives every rollout again by its recorded actions, and those of its rivals.
    Verification recording() {
        String what = "the recording is the one that the result names";
        switch (KeptDrive.in(result)) {
            case KeptDrive.Unsound(String reason) -> checks.add(Check.fails(what, reason));
            case KeptDrive.Sound(List<RecordedRollout> recorded) -> {
                checks.add(Check.holds(what, result.provenance().recordingSha256()));
                drivenAgain(recorded);
            }
        }
        return this;
    }

    private void drivenAgain(List<RecordedRollout> recorded) {
        List<List<Again>> all = IntStream.range(0, grid.size())
                .parallel()
                .mapToObj(i -> again(i, recorded))
                .toList();
        List<Difference> steps = all.stream()
                .flatMap(List::stream)
                .map(Again::path)
                .map(path -> recorded.get(path.index()).firstDifference(path))
                .flatMap(Optional::stream)
                .toList();
        List<Again> again = all.stream().map(List::getFirst).toList();
        checks.add(verdict("the recorded actions drive the recorded paths", steps));
        outcomes(
                "the recorded actions give the published laps",
                again.stream().map(Again::outcome).toList());
        if (HeatsCheck.concerns(result)) {
            List<List<RolloutOutcome>> heats = all.stream()
                    .map(heat -> heat.stream().map(Again::outcome).toList())
                    .toList();
            checks.add(HeatsCheck.of("the recorded actions give the published heats", result, results(heats)));
        }
    }

    /// All cars of a rollout, the judged one first.
    private List<Again> again(int rollout, List<RecordedRollout> recorded) {
        if (cars == 1) {
            return List.of(DrivingAgain.drive(grid.rollout(rollout), recorded.get(rollout)));
        }
        return DrivingAgain.drive(grid.heat(rollout, cars), SuiteRace.ofHeat(grid, rollout, recorded));
    }

    /// Works the score out from the published laps.
    Verification score() {
        checks.add(ScoreCheck.of(result));
        return this;
    }

    /// Drives every rollout by the models themselves.
    ///
    /// @param model the judged one; null: it does as recorded
    /// @param rivals all of them, or none: they do as recorded
    Verification models(Model model, List<Model> rivals) {
        if (model != null && !isRaced(model)) {
            return this;
        }
        List<RecordedRollout> recorded =
                result.recording() != null && KeptDrive.in(result) instanceof KeptDrive.Sound(var sound)
                        ? sound
                        : List.of();
        if (recorded.isEmpty() && (model == null || rivals.size() < cars - 1)) {
            checks.add(
                    Check.fails("the model drives as recorded", "how the other cars drove is in no sound recording"));
            return this;
        }
        ModelDrive drive = ModelDrive.of(grid, cars(model, rivals, recorded));
        if (!recorded.isEmpty()) {
            if (model != null) {
                checks.add(verdict("the model drives as recorded", steps(drive, recorded, 0, 1)));
            }
            if (!rivals.isEmpty()) {
                checks.add(verdict("the rivals drive as recorded", steps(drive, recorded, 1, cars)));
            }
        }
        if (model != null) {
            outcomes(
                    "the model drives the published laps",
                    drive.heats().stream().map(List::getFirst).toList());
        }
        if ((cars == 1 || !rivals.isEmpty()) && HeatsCheck.concerns(result)) {
            checks.add(HeatsCheck.of("the models drive the published heats", result, results(drive.heats())));
        }
        return this;
    }

    private boolean isRaced(Model model) {
        String what = "the model is the one that was raced";
        boolean raced = model.sha256().equals(result.provenance().modelSha256());
        checks.add(
                raced
                        ? Check.holds(what, model.sha256())
                        : Check.fails(
                                what,
                                "its digest is " + model.sha256() + ", raced was "
                                        + result.provenance().modelSha256()));
        return raced;
    }

    private List<AtTheWheel> cars(Model model, List<Model> rivals, List<RecordedRollout> recorded) {
        return IntStream.range(0, cars)
                .<AtTheWheel>mapToObj(car -> {
                    Model at = car == 0 ? model : rivals.isEmpty() ? null : rivals.get(car - 1);
                    int from = car * grid.size();
                    return at == null
                            ? new AtTheWheel.AsRecorded(recorded.subList(from, from + grid.size()))
                            : new AtTheWheel.Deciding(at.newDriver());
                })
                .toList();
    }

    private List<Difference> steps(ModelDrive drive, List<RecordedRollout> recorded, int fromCar, int toCar) {
        return IntStream.range(fromCar * grid.size(), toCar * grid.size())
                .mapToObj(i -> recorded.get(i).firstDifference(drive.paths().get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<RolloutResult> results(List<List<RolloutOutcome>> heats) {
        return SuiteRace.heatResults(grid, heats);
    }

    private Check verdict(String what, List<Difference> steps) {
        if (steps.isEmpty()) {
            return Check.holds(what, "step for step in all " + grid.size() + " rollouts");
        }
        Difference first = steps.getFirst();
        return Check.fails(
                what,
                steps.size() + " of " + grid.size() * cars + (cars == 1 ? " rollouts" : " drives")
                        + " differ, first " + name(first.rollout()) + " in step "
                        + first.row() + ": recorded is " + first.mine() + "; driven was " + first.theirs());
    }

    private void outcomes(String what, List<RolloutOutcome> driven) {
        checks.add(LapsCheck.of(what, this::name, result.rollouts(), SuiteRace.results(grid, driven)));
    }

    private String name(int index) {
        int rollout = index % grid.size();
        String car = index < grid.size() ? "" : ", rival " + index / grid.size();
        return "rollout " + rollout + " (" + result.suite().course(rollout) + car + ")";
    }
}
