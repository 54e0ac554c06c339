package hairpin.evaluation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.EvaluationJob;
import hairpin.events.EvaluationJob.EvaluationRequested;
import hairpin.events.EventJson;
import hairpin.events.Service;
import hairpin.events.Topics;
import hairpin.servers.KafkaServer;
import hairpin.servers.RealServers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JobSlotListenerTest {

    /// Not the group of the service, which other tests of this JVM may have started.
    private static final String GROUP = "slots-under-test";

    private static final long WELL_WITHIN_THE_LOCK_S = 10;

    private static final Setbacks SETBACKS = new Setbacks(Duration.ofSeconds(2), Duration.ofSeconds(2));

    private static final KafkaServer KAFKA = RealServers.shared().kafka();

    private final List<JobSlotListener> slots = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeAll
    static void setTheGroupUp() throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(KAFKA.adminProperties()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.GROUP, GROUP),
                            List.of(
                                    set("share.auto.offset.reset", "earliest"),
                                    set("share.record.lock.duration.ms", "15000"))))
                    .all()
                    .get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    @AfterEach
    void stop() throws InterruptedException {
        slots.forEach(JobSlotListener::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void each_job_is_done_once_however_long_it_takes() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        Work slow = job -> {
            renewedOften();
            done.add(job.submissionId());
            return JobEnd.TOLD;
        };
        slot("steady", slow, Duration.ofMillis(100));
        slot("steady", slow, Duration.ofMillis(100));
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            jobs.add(send("steady"));
        }

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            seen.add(done.poll(30, TimeUnit.SECONDS));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(jobs);
        assertThat(done.poll(2, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_job_whose_result_is_not_published_comes_again() throws Exception {
        BlockingQueue<String> tries = new LinkedBlockingQueue<>();
        AtomicBoolean kafkaIsAway = new AtomicBoolean(true);
        slot(
                "again",
                job -> {
                    tries.add(job.submissionId());
                    if (kafkaIsAway.getAndSet(false)) {
                        throw new ResultNotPublishedException(new IllegalStateException("Kafka is away"));
                    }
                    return JobEnd.TOLD;
                },
                Duration.ofSeconds(1));

        String job = send("again");

        assertThat(tries.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(tries.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
    }

    @Test
    void a_stopped_slot_gives_its_job_to_another_one() throws Exception {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        JobSlotListener first = slot(
                "handed-over",
                job -> {
                    taken.countDown();
                    try {
                        new CountDownLatch(1).await();
                        return JobEnd.TOLD;
                    } finally {
                        interrupted.countDown();
                    }
                },
                Duration.ofSeconds(1));
        String job = send("handed-over");
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        slot("handed-over", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));

        first.stop();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
    }

    @Test
    void what_is_not_a_job_does_not_stop_the_slot() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        slot("after", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));
        send("key", "{not json");
        send("key", "{\"type\":\"JobOfTheFuture.v9\"}");

        String job = send("after");

        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
    }

    @Test
    void a_record_without_a_value_does_not_stop_the_slot() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        slot("valued", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));
        send("key", null);

        String job = send("valued");

        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(threads).allMatch(Thread::isAlive);
    }

    @Test
    void a_slot_survives_whatever_it_breaks_on_and_its_job_comes_again() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        AtomicBoolean faulty = new AtomicBoolean(true);
        Work work = new Work() {
            @Override
            public boolean isBetterDoneElsewhere(EvaluationRequested job) {
                if (faulty.getAndSet(false)) {
                    throw new IllegalStateException("a fault of ours");
                }
                return false;
            }

            @Override
            public JobEnd on(EvaluationRequested job) {
                return told(done.add(job.submissionId()));
            }
        };
        slot("faulty", work, Duration.ofSeconds(1));

        String job = send("faulty");

        assertThat(done.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(threads).allMatch(Thread::isAlive);
    }

    /// A renewal that only rides on a poll fetches further jobs, which nobody works on until their locks run out.
    @Test
    void a_slot_that_renews_holds_no_job_but_its_own() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        JobSlotListener busy = slot(
                "trap",
                _ -> {
                    taken.countDown();
                    end.await();
                    return JobEnd.TOLD;
                },
                Duration.ofMillis(50));
        send("trap");
        assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
        List<String> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            waiting.add(send("trap"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> busy.renewals() >= 40);

        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        slot("trap", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            seen.add(done.poll(WELL_WITHIN_THE_LOCK_S, TimeUnit.SECONDS));
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(waiting);
        end.countDown();
    }

    @Test
    void a_slot_whose_job_broke_leaves_the_next_ones_to_others() throws Exception {
        BlockingQueue<String> broken = new LinkedBlockingQueue<>();
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        Work breaking = job -> broken.add(job.submissionId()) ? JobEnd.BROKE : JobEnd.TOLD;
        slot("sick", breaking, Duration.ofSeconds(1), new Setbacks(Duration.ofMinutes(1), Duration.ofMinutes(1)));
        slot("sick", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            send("sick");
            return !broken.isEmpty();
        });

        List<String> later = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            later.add(send("sick"));
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> done.containsAll(later));
        assertThat(broken).hasSize(1);
    }

    @Test
    void a_check_is_left_to_another_runner_where_there_is_one_and_done_here_otherwise() throws Exception {
        BlockingQueue<String> here = new LinkedBlockingQueue<>();
        BlockingQueue<String> elsewhere = new LinkedBlockingQueue<>();
        Work own = new Work() {
            @Override
            public boolean isBetterDoneElsewhere(EvaluationRequested job) {
                return true;
            }

            @Override
            public JobEnd on(EvaluationRequested job) {
                return told(here.add(job.submissionId()));
            }
        };
        slot("check", own, Duration.ofSeconds(1));
        String alone = send("check");
        assertThat(here.poll(30, TimeUnit.SECONDS)).isEqualTo(alone);

        JobSlotListener other =
                slot("check", given -> told(elsewhere.add(given.submissionId())), Duration.ofSeconds(1));
        send("check-until-the-other-is-there");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            send("check");
            return !elsewhere.isEmpty();
        });
        assertThat(other.isServed()).isTrue();
    }

    @Test
    void a_broker_that_takes_a_runners_rights_away_stops_nobody_for_good() throws Exception {
        BlockingQueue<String> done = new LinkedBlockingQueue<>();
        JobSlotListener slot = slot("rights", given -> told(done.add(given.submissionId())), Duration.ofSeconds(1));
        send("rights");
        assertThat(done.poll(30, TimeUnit.SECONDS)).isNotNull();
        assertThat(slot.isServed()).isTrue();

        try (Admin admin = Admin.create(Map.copyOf(KAFKA.adminProperties()))) {
            AclBindingFilter runners = new AclBindingFilter(
                    new ResourcePatternFilter(ResourceType.TOPIC, Topics.EVALUATION_JOBS.name(), PatternType.LITERAL),
                    new AccessControlEntryFilter(
                            "User:" + Service.RUNNER.user(), null, AclOperation.ANY, AclPermissionType.ANY));
            Collection<AclBinding> rights =
                    admin.deleteAcls(List.of(runners)).all().get();
            assertThat(rights).isNotEmpty();
            try {
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !slot.isServed());
            } finally {
                admin.createAcls(rights).all().get();
            }
        }

        String job = send("rights");
        assertThat(done.poll(60, TimeUnit.SECONDS)).isEqualTo(job);
        assertThat(slot.isServed()).isTrue();
    }

    @Test
    @Tag("slow")
    void a_claim_outlives_the_record_lock_while_it_is_renewed_and_not_longer() throws Exception {
        BlockingQueue<String> taken = new LinkedBlockingQueue<>();
        CountDownLatch end = new CountDownLatch(1);
        slot(
                "long",
                job -> {
                    taken.add(job.submissionId());
                    end.await();
                    return JobEnd.TOLD;
                },
                Duration.ofSeconds(4));
        String kept = send("long");
        assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo(kept);
        slot(
                "long",
                job -> {
                    taken.add(job.submissionId());
                    end.await();
                    return JobEnd.TOLD;
                },
                Duration.ofDays(1));
        String lost = send("long");
        assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo(lost);
        slot("long", job -> told(taken.add("third took " + job.submissionId())), Duration.ofSeconds(4));

        assertThat(taken.poll(40, TimeUnit.SECONDS)).isEqualTo("third took " + lost);
        assertThat(taken.poll(20, TimeUnit.SECONDS)).isNull();
        end.countDown();
    }

    private static JobEnd told(boolean done) {
        assertThat(done).isTrue();
        return JobEnd.TOLD;
    }

    @Test
    void a_job_that_ends_in_an_error_is_given_back_and_a_machine_in_trouble_says_so() throws Exception {
        BlockingQueue<String> tries = new LinkedBlockingQueue<>();
        BlockingQueue<Error> errors = new LinkedBlockingQueue<>(
                List.of(new AssertionError("a fault"), new OutOfMemoryError("for this test")));
        JobSlotListener slot = slot(
                "errors",
                job -> {
                    tries.add(job.submissionId());
                    Error next = errors.poll();
                    if (next != null) {
                        throw next;
                    }
                    return JobEnd.TOLD;
                },
                Duration.ofMillis(100),
                new Setbacks(Duration.ofMillis(10), Duration.ofMillis(10)));
        assertThat(slot.isSound()).isTrue();

        String job = send("errors");

        for (int i = 0; i < 3; i++) {
            assertThat(tries.poll(30, TimeUnit.SECONDS)).isEqualTo(job);
        }
        assertThat(slot.isSound()).isFalse();
    }

    /// Returns when the slots that are at work have renewed their claims several times.
    private void renewedOften() {
        int before = renewals();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> renewals() >= before + 6);
    }

    private int renewals() {
        return slots.stream().mapToInt(JobSlotListener::renewals).sum();
    }

    /// A slot that works on the jobs of that name only: a test may leave a job behind for the next one.
    private JobSlotListener slot(String name, Work work, Duration renewEvery) {
        return slot(name, work, renewEvery, SETBACKS);
    }

    private JobSlotListener slot(String name, Work work, Duration renewEvery, Setbacks setbacks) {
        Work own = new Work() {
            @Override
            public boolean isBetterDoneElsewhere(EvaluationRequested job) {
                return job.submissionId().startsWith(name) && work.isBetterDoneElsewhere(job);
            }

            @Override
            public JobEnd on(EvaluationRequested job) throws InterruptedException, ResultNotPublishedException {
                return job.submissionId().startsWith(name) ? work.on(job) : JobEnd.TOLD;
            }
        };
        JobSlotListener slot = new JobSlotListener(
                Map.copyOf(KAFKA.clientProperties(Service.RUNNER)), GROUP, own, renewEvery, setbacks);
        slots.add(slot);
        threads.add(Thread.ofPlatform().start(slot));
        return slot;
    }

    private static String send(String name) throws Exception {
        EvaluationRequested job = new EvaluationRequested(
                UUID.randomUUID(),
                Instant.parse("2026-05-01T10:00:00Z"),
                name + "-" + UUID.randomUUID(),
                1,
                "spring-qualifier",
                1,
                "0".repeat(64));
        send(job.key(), EventJson.<EvaluationJob>of(Topics.EVALUATION_JOBS).write(job));
        return job.submissionId();
    }

    private static void send(String key, String value) throws Exception {
        Map<String, Object> settings = Map.copyOf(KAFKA.clientProperties(Service.LEAGUE));
        try (Producer<String, String> league =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            league.send(new ProducerRecord<>(Topics.EVALUATION_JOBS.name(), key, value))
                    .get();
        }
    }
}
