package hairpin.evaluation.jobs;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// Settings of an evaluation runner.
@ConfigMapping(prefix = "hairpin.runner")
interface RunnerConfig {

    /// What results call this runner; made up when not given.
    Optional<String> name();

    /// How many jobs it takes at once, each with a race process of its own.
    @WithDefault("1")
    int slots();

    /// How long a job waits for its suite, which travels on another topic.
    @WithDefault("30s")
    Duration suitePatience();

    /// How often a slot renews its claim on a job; well within the broker's record lock.
    @WithDefault("15s")
    Duration renewEvery();

    /// Where the files of a job are while it lasts: archives and a recording, some megabytes
    /// as a rule, half a gigabyte for each archive at the most.
    @WithDefault("${java.io.tmpdir}")
    Path room();

    Rest rest();

    Race race();

    Archive archive();

    /// How long a slot leaves the next job to others after one that broke by our fault.
    interface Rest {

        /// Twice as long after each further one.
        @WithDefault("1s")
        Duration first();

        @WithDefault("60s")
        Duration longest();
    }

    /// What a race process may use.
    interface Race {

        @WithDefault("1G")
        MemorySize heap();

        /// How long a race may compute, all threads together; on large suites as long as the pace allows.
        /// A model that has used that up fails by its own fault. A race that has not, and lasts four
        /// times as long as it should, is given up and driven elsewhere.
        @WithDefault("10m")
        Duration timeLimit();

        /// How many times faster than real time one core must drive with a model, all else included.
        @WithDefault("30")
        double pace();

        /// Whether a process waits for each slot's next job, started and warmed up while there is none.
        @WithDefault("true")
        boolean ahead();

        /// How many jobs a waiting process races, one after the other, before a new one takes its place.
        @WithDefault("50")
        int jobsEach();

        /// Threads that drive one suite; all cores that the runner was granted, shared among its slots, when not given.
        OptionalInt threads();
    }

    /// How a model's archive is fetched, and a recording handed over.
    interface Archive {

        @WithDefault("512M")
        MemorySize max();

        /// The largest recording; the trainer service's shelf takes no larger one by itself.
        @WithDefault("64M")
        MemorySize maxRecording();

        @WithDefault("5")
        int tries();

        @WithDefault("2s")
        Duration pause();
    }
}
