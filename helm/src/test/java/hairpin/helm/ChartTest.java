package hairpin.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import hairpin.events.Topic;
import hairpin.events.Topics;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the chart promises to the one who installs it.
class ChartTest {

    private static final Path CHART = Path.of("hairpin");
    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    @Test
    void the_chart_passes_a_strict_lint() {
        var lint = new Helm(CHART).lint().strict().call();

        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    @Test
    void every_service_is_deployed_with_probes_limits_and_no_privileges() {
        List<Deployment> deployments = deployments();

        assertThat(deployments)
                .extracting(it -> it.getMetadata().getName())
                .containsExactlyInAnyOrder(
                        "league-league-service",
                        "league-evaluation-runner",
                        "league-trainer-service",
                        "league-leaderboard-ui");
        assertThat(deployments).allSatisfy(it -> {
            var pod = it.getSpec().getTemplate().getSpec();
            Container container = pod.getContainers().getFirst();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getLivenessProbe()).isNotNull();
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getImage()).endsWith(":0.1.0");
        });
    }

    @Test
    void kubernetes_knows_every_field_that_the_chart_writes() {
        assertThat(rendered()).allSatisfy(ChartTest::hasNoUnknownFields);
    }

    @Test
    void every_service_selects_its_own_pods() {
        var labelsByName = deployments().stream()
                .collect(Collectors.toMap(
                        it -> it.getMetadata().getName(),
                        it -> it.getSpec().getTemplate().getMetadata().getLabels()));

        assertThat(rendered())
                .filteredOn(io.fabric8.kubernetes.api.model.Service.class::isInstance)
                .map(io.fabric8.kubernetes.api.model.Service.class::cast)
                .hasSize(4)
                .allSatisfy(it -> assertThat(labelsByName.get(it.getMetadata().getName()))
                        .containsAllEntriesOf(it.getSpec().getSelector()));
    }

    @Test
    void secrets_are_referred_to_and_never_written_out() {
        assertThat(deployments())
                .flatMap(it -> it.getSpec().getTemplate().getSpec().getContainers())
                .flatMap(Container::getEnv)
                .filteredOn(it -> it.getName().matches(".*(PASSWORD|SECRET|JAAS).*"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getValue()).isNull());
    }

    @Test
    void no_two_environment_variables_of_a_container_share_a_name() {
        assertThat(deployments())
                .flatMap(it -> it.getSpec().getTemplate().getSpec().getContainers())
                .allSatisfy(it ->
                        assertThat(it.getEnv()).extracting(EnvVar::getName).doesNotHaveDuplicates());
    }

    @Test
    void a_service_without_memory_ends_and_is_started_again() {
        assertThat(deployments())
                .extracting(it -> valueOf("JAVA_OPTS_APPEND", it))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it).matches("-Xmx\\d+[mg] -XX:\\+ExitOnOutOfMemoryError"));
    }

    @Test
    void there_are_jobs_in_flight_for_every_slot_of_every_runner_and_some_to_spare() {
        String replicas = "services.evaluation-runner.replicas=6";
        String slots = "services.evaluation-runner.slots=2";

        assertThat(inFlight()).isEqualTo("6");
        assertThat(inFlight(replicas, slots)).isEqualTo("16");
        assertThat(inFlight(replicas, slots, "submissions.spare=1")).isEqualTo("13");
        assertThat(inFlight(scaled(replicas, slots))).isEqualTo("44");
    }

    @Test
    void runners_come_and_go_with_what_waits_and_races_where_keda_is_asked_for() {
        assertThat(rendered()).noneMatch(it -> it.getKind().equals("ScaledObject"));

        List<HasMetadata> objects = rendered(scaled("services.evaluation-runner.slots=2"));

        GenericKubernetesResource scaling = (GenericKubernetesResource) objects.stream()
                .filter(it -> it.getKind().equals("ScaledObject"))
                .findFirst()
                .orElseThrow();
        Deployment runner = named("league-evaluation-runner", objects);
        assertThat((String) scaling.get("spec", "scaleTargetRef", "name"))
                .isEqualTo(runner.getMetadata().getName());
        assertThat(runner.getSpec().getReplicas()).isNull();
        assertThat((Number) scaling.get("spec", "minReplicaCount")).isEqualTo(1);
        assertThat((Number) scaling.get("spec", "maxReplicaCount")).isEqualTo(20);
        assertThat((String) scaling.get("spec", "triggers", 0, "metadata", "serverAddress"))
                .isEqualTo("http://prometheus.example.org:9090");
        assertThat((String) scaling.get("spec", "triggers", 0, "metadata", "query"))
                .contains("hairpin_submissions_waiting", "hairpin_jobs_running");
        assertThat((String) scaling.get("spec", "triggers", 0, "metadata", "threshold"))
                .isEqualTo("2");
        assertThatThrownBy(() -> rendered("services.evaluation-runner.scaling.enabled=true"))
                .hasMessageContaining("scaling.prometheus");
    }

    private static String[] scaled(String... more) {
        String scaling = "services.evaluation-runner.scaling.";
        return Stream.concat(
                        Stream.of(
                                scaling + "enabled=true",
                                scaling + "most=20",
                                scaling + "prometheus=http://prometheus.example.org:9090"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static String inFlight(String... more) {
        return valueOf("HAIRPIN_SUBMISSIONS_IN_FLIGHT", named("league-league-service", rendered(more)));
    }

    private static Deployment named(String name, List<HasMetadata> objects) {
        return objects.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(it -> it.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String valueOf(String variable, Deployment service) {
        return service.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                .filter(it -> it.getName().equals(variable))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void a_missing_address_is_named() {
        assertThatThrownBy(() -> new Helm(CHART)
                        .template()
                        .withName("league")
                        .withKubeVersion("1.31.0")
                        .call())
                .hasMessageContaining("is needed");
    }

    @Test
    void with_strimzi_the_topics_are_those_of_the_catalogue() {
        List<HasMetadata> topics = rendered("kafka.strimzi.enabled=true", "kafka.strimzi.cluster=race").stream()
                .filter(it -> it.getKind().equals("KafkaTopic"))
                .toList();

        assertThat(topics)
                .extracting(ChartTest::describe)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(ChartTest::describe).toList());
    }

    @Test
    void the_ingress_leads_browsers_to_the_leaderboard_and_timing_agents_to_the_league() {
        var ingress = rendered("ingress.enabled=true", "ingress.host=league.example.org").stream()
                .filter(io.fabric8.kubernetes.api.model.networking.v1.Ingress.class::isInstance)
                .map(io.fabric8.kubernetes.api.model.networking.v1.Ingress.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(ingress.getSpec().getRules().getFirst().getHttp().getPaths())
                .extracting(it ->
                        it.getPath() + " → " + it.getBackend().getService().getName())
                .containsExactly("/ → league-leaderboard-ui", "/api/timing → league-league-service");
    }

    private static String describe(Topic<?> topic) {
        String keeps = topic.compacted()
                ? "compact"
                : "delete after " + topic.retention().orElseThrow().toDays() + " days";
        return topic.name() + " × " + topic.partitions() + ", " + keeps + ", " + Topics.MOST_BYTES + " bytes each";
    }

    private static String describe(HasMetadata kafkaTopic) {
        GenericKubernetesResource topic = (GenericKubernetesResource) kafkaTopic;
        String policy = topic.get("spec", "config", "cleanup.policy");
        Number retentionMs = topic.get("spec", "config", "retention.ms");
        String keeps = policy.equals("compact")
                ? "compact"
                : "delete after " + Duration.ofMillis(retentionMs.longValue()).toDays() + " days";
        return topic.getMetadata().getName() + " × " + topic.get("spec", "partitions") + ", " + keeps + ", "
                + topic.get("spec", "config", "max.message.bytes") + " bytes each";
    }

    private static void hasNoUnknownFields(HasMetadata resource) {
        assertThat(resource).isNotInstanceOf(GenericKubernetesResource.class);
        if (resource instanceof Deployment it) {
            var pod = it.getSpec().getTemplate().getSpec();
            assertThat(it.getAdditionalProperties()).isEmpty();
            assertThat(it.getSpec().getAdditionalProperties()).isEmpty();
            assertThat(pod.getAdditionalProperties()).isEmpty();
            assertThat(pod.getContainers())
                    .allSatisfy(c -> assertThat(c.getAdditionalProperties()).isEmpty());
        }
    }

    private static List<Deployment> deployments() {
        return rendered().stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
    }

    private static List<HasMetadata> rendered(String... more) {
        TemplateCommand template = new Helm(CHART).template().withName("league").withKubeVersion("1.31.0");
        for (var value : NEEDED.entrySet()) {
            template.set(value.getKey(), value.getValue());
        }
        for (String value : more) {
            template.set(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
        }
        return Arrays.stream(template.call().split("(?m)^---$"))
                .filter(it -> it.lines().anyMatch(line -> line.startsWith("kind:")))
                .map(it -> (HasMetadata) KUBERNETES.unmarshal(it))
                .toList();
    }

    private static final Map<String, String> NEEDED = Map.of(
            "postgresql.host", "db.example.org",
            "postgresql.existingSecret", "hairpin-db",
            "kafka.bootstrapServers", "kafka.example.org:9093",
            "kafka.existingSecret", "hairpin-kafka",
            "keycloak.authServerUrl", "https://login.example.org/realms/hairpin",
            "keycloak.existingSecret", "hairpin-login");
}
