package hairpin.cli.fit;

import com.fasterxml.jackson.core.JsonProcessingException;
import hairpin.cli.ProgressBar;
import hairpin.cli.UnusableInputException;
import hairpin.cli.replay.TraceFiles;
import hairpin.cli.track.Exit;
import hairpin.simulator.car.CarParameters;
import hairpin.simulator.replay.LoggedDrive;
import hairpin.simulator.replay.Misses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin fit --car CAR TRACE…`.
@Command(
        name = "fit",
        description = {
            "Fits the parameters of our car to what logged ones did, by CMA-ES over open-loop predictions. The logs are",
            "split in three: each third is predicted by a car that was fitted to the other two, and those are the",
            "figures to quote. The car that comes out is then fitted to all of them. The same logs, start, budget and",
            "seed give the same numbers."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 the fit predicts drives that it was not made for better than the start does, 1 it does not,",
            "2 unusable input.",
            "",
            "Examples:",
            "  hairpin fit --car classic logs/drfc-2022 logs/console-2022",
            "  hairpin fit --car 2026 --start classic --budget 10000 0-iteration.csv --json"
        })
public final class FitCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TRACE", description = "Traces of one kind of car, or folders of them.")
    private List<Path> files;

    @Option(names = "--car", required = true, description = "classic or 2026: what the car will be called.")
    private String car;

    @Option(names = "--start", description = "The car to begin with (default: the one of --car).")
    private String start;

    @Option(
            names = "--budget",
            defaultValue = "2400",
            description = "How many cars to try in each of the four fits (default: ${DEFAULT-VALUE}).")
    private int budget;

    @Option(
            names = "--every",
            defaultValue = "5",
            description = "While fitting, begin a prediction at every so many rows; more is faster"
                    + " (default: ${DEFAULT-VALUE}).")
    private int every;

    @Option(names = "--seed", defaultValue = "1", description = "Varies the search (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        if (budget < 16 || budget > 1_000_000 || every < 1 || every > 1_000) {
            throw new UnusableInputException("--budget: from 16 to 1000000; --every: from 1 to 1000");
        }
        CarParameters named = preset("--car", car);
        CarParameters from = start == null ? named : renamed(preset("--start", start), car);
        FitReport report = fit(from, Parcel.of(TraceFiles.read(files)));
        spec.commandLine().getOut().print(json ? report.json() + System.lineSeparator() : report.text());
        spec.commandLine().getOut().flush();
        return report.better() ? Exit.YES : Exit.NO;
    }

    private FitReport fit(CarParameters from, List<Parcel> parcels) {
        List<List<Parcel>> folds = Parcel.folds(parcels);
        if (folds.stream().anyMatch(fold -> drives(fold).isEmpty())) {
            throw new UnusableInputException("too little to fit to: there must be three traces, or laps of one, at"
                    + " least, but there are " + parcels.size());
        }
        ProgressBar bar = new ProgressBar(
                "fitting",
                (long) budget * (folds.size() + 1),
                spec.commandLine().getErr());
        Fitting fitting = new Fitting(from, every, bar::advance);
        List<Validation> validations = new ArrayList<>();
        Misses before = new Misses();
        Misses after = new Misses();
        for (List<Parcel> fold : folds) {
            List<Parcel> others = new ArrayList<>(parcels);
            others.removeAll(fold);
            CarParameters fitted = fitting.fit(drives(others), budget, seed);
            Misses foldBefore = Validation.misses(from, drives(fold));
            Misses foldAfter = Validation.misses(fitted, drives(fold));
            validations.add(Validation.of("start on " + names(fold), foldBefore));
            validations.add(Validation.of("fitted without it", foldAfter));
            before.add(foldBefore);
            after.add(foldAfter);
        }
        CarParameters fitted = fitting.fit(drives(parcels), budget, seed);
        bar.finish();
        validations.add(Validation.of("START ON ALL", before));
        validations.add(Validation.of("HELD OUT: each third by the fit without it", after));
        validations.add(
                Validation.of("final fit on what it was fitted to", Validation.misses(fitted, drives(parcels))));
        return new FitReport(
                car,
                start == null ? car : start,
                budget,
                seed,
                Fitting.cost(after) < Fitting.cost(before),
                validations,
                FitReport.turned(from, fitted),
                Preset.code(fitted));
    }

    private static List<LoggedDrive> drives(List<Parcel> parcels) {
        return parcels.stream().flatMap(parcel -> parcel.drives().stream()).toList();
    }

    private static String names(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::name).collect(Collectors.joining(", "));
    }

    private static CarParameters renamed(CarParameters car, String name) {
        return Knob.car(name, Knob.values(car));
    }

    private static CarParameters preset(String option, String name) {
        return CarParameters.named(name)
                .orElseThrow(
                        () -> new UnusableInputException(option + ": no car called " + name + "; try classic or 2026"));
    }
}
