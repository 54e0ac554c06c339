package hairpin.league.work;

import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/// Starts the service's loops, and says when one of them has ended: without it races do not open, jobs are not released
/// or nothing is published, while requests are answered as if all were well.
@Default
@Liveness
@Singleton
public class LoopsCheck implements HealthCheck {

    private final List<Loop> loops = new CopyOnWriteArrayList<>();

    /// Not started yet.
    ///
    /// @param job answers whether there is more to do at once
    public Loop loop(String name, Duration pause, BooleanSupplier job) {
        Loop loop = new Loop(name, pause, job);
        loops.add(loop);
        return loop;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("loops go round")
                .status(loops.stream().noneMatch(Loop::hasEnded));
        loops.stream().filter(Loop::hasEnded).forEach(loop -> answer.withData(loop.name(), "ended"));
        return answer.build();
    }
}
