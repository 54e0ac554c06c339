package hairpin.servers;

import hairpin.events.Service;
import hairpin.events.ShareGroup;
import hairpin.events.Topic;
import hairpin.events.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/// The broker's access rules, as the catalogue has them: a topic's owner writes, its readers read, nobody else sees it.
///
/// Groups are open to every service, because readers of compacted topics take a new random group at each start; a
/// group gives no access to a topic.
final class KafkaAccess {

    private KafkaAccess() {}

    static List<AclBinding> rules() {
        List<AclBinding> rules = new ArrayList<>();
        for (Topic<?> topic : Topics.all()) {
            rules.addAll(rights(topic.writer(), ResourceType.TOPIC, topic.name(), AclOperation.WRITE));
            topic.readers()
                    .forEach(reader ->
                            rules.addAll(rights(reader, ResourceType.TOPIC, topic.name(), AclOperation.READ)));
        }
        for (ShareGroup group : Topics.shareGroups()) {
            rules.addAll(
                    rights(group.topic().writer(), ResourceType.TOPIC, group.deadLetterTopic(), AclOperation.READ));
        }
        for (Service service : Service.values()) {
            rules.addAll(rights(service, ResourceType.GROUP, ResourcePattern.WILDCARD_RESOURCE, AclOperation.READ));
        }
        return rules;
    }

    private static List<AclBinding> rights(Service service, ResourceType type, String name, AclOperation operation) {
        ResourcePattern resource = new ResourcePattern(type, name, PatternType.LITERAL);
        return List.of(allowed(service, resource, operation), allowed(service, resource, AclOperation.DESCRIBE));
    }

    private static AclBinding allowed(Service service, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource, new AccessControlEntry("User:" + service.user(), "*", operation, AclPermissionType.ALLOW));
    }
}
