package hairpin.evaluation.jobs;

import hairpin.driver.racing.EngineFingerprint;
import hairpin.evaluation.child.KeptCourses;
import hairpin.evaluation.child.RaceLimits;
import hairpin.evaluation.child.RaceProcess;
import hairpin.evaluation.models.FetchingModel;
import hairpin.evaluation.models.ModelSource;
import hairpin.evaluation.recordings.KeepingRecording;
import hairpin.evaluation.recordings.RecordingShelf;
import hairpin.evaluation.suites.SealedSuites;
import jakarta.enterprise.inject.Disposes;
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
            KeptCourses racing,
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
                        recordings,
                        config.archive().tries(),
                        config.archive().pause(),
                        config.archive().maxRecording().asLongValue()),
                racing,
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

    @Produces
    @Singleton
    KeptCourses courses(RaceProcess racing) {
        return new KeptCourses(racing);
    }

    @Produces
    @Singleton
    RaceProcess racing(RunnerConfig config) {
        RaceProcess racing = new RaceProcess(new RaceLimits(
                Math.toIntExact(config.race().heap().asLongValue() / BYTES_PER_MB),
                config.race().timeLimit(),
                config.race().pace()));
        if (config.race().ahead()) {
            racing.keepWaiting(config.slots(), config.race().jobsEach());
        }
        return racing;
    }

    void end(@Disposes RaceProcess racing) {
        racing.close();
    }

    /// Results are public, so the name says nothing about the machine.
    private static String madeUpName() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return "runner-" + HexFormat.of().formatHex(name);
    }
}
