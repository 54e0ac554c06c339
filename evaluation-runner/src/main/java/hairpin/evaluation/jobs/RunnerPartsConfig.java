package hairpin.evaluation.jobs;

import hairpin.driver.racing.EngineFingerprint;
import hairpin.evaluation.child.RaceLimits;
import hairpin.evaluation.child.RaceProcess;
import hairpin.evaluation.child.Racing;
import hairpin.evaluation.models.FetchingModel;
import hairpin.evaluation.models.ModelSource;
import hairpin.evaluation.recordings.KeepingRecording;
import hairpin.evaluation.recordings.RecordingShelf;
import hairpin.evaluation.suites.SealedSuites;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Puts a runner together from its settings.
class RunnerPartsConfig {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private static final int NAME_BYTES = 3;

    private static final long BYTES_PER_MB = 1024 * 1024;

    @Produces
    @Singleton
    EvaluatingSubmission evaluating(
            SealedSuites suites,
            ModelSource models,
            RecordingShelf recordings,
            RunnerConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        String engineVersion = version + " " + EngineFingerprint.take();
        return new EvaluatingSubmission(
                suites,
                config.suitePatience(),
                new FetchingModel(
                        models,
                        config.archive().tries(),
                        config.archive().pause(),
                        config.archive().max().asLongValue()),
                new KeepingRecording(
                        recordings, config.archive().tries(), config.archive().pause()),
                racing(config.race()),
                config.race().threads().orElse(Math.max(1, CORES / config.slots())),
                config.room(),
                new Reporter(config.name().orElseGet(RunnerPartsConfig::madeUpName), engineVersion, Clock.systemUTC()));
    }

    /// Down while the broker refuses every slot: jobs wait then, and nobody else would notice.
    @Produces
    @Singleton
    @Readiness
    HealthCheck served(@Liveness JobsListener jobs) {
        return () -> HealthCheckResponse.named("the broker hands out jobs")
                .status(jobs.isServed())
                .build();
    }

    private static Racing racing(RunnerConfig.Race config) {
        return new RaceProcess(new RaceLimits(
                Math.toIntExact(config.heap().asLongValue() / BYTES_PER_MB), config.timeLimit(), config.pace()));
    }

    /// Results are public, so the name says nothing about the machine.
    private static String madeUpName() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return "runner-" + HexFormat.of().formatHex(name);
    }
}
