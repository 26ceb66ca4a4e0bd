package org.entraide.ledger.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.security.scram.ScramLoginModule;

/**
 * Lets nodes onto a Kafka that they share: each proves who it is (SASL/SCRAM) and may write its own topics alone
 * (prefix ACLs). Needs a Kafka with an authorizer and the rights of its administrator. Trouble with Kafka is a
 * {@link org.apache.kafka.common.KafkaException}.
 */
public final class Admission {

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_512;
    private static final int ITERATIONS = 8_192;

    private final Map<String, Object> connection;

    /** @param connection of the administrator */
    public Admission(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /** What somebody is let on for. */
    public enum Purpose {
        /** Keeps ledgers: writes and reads its own topics. */
        NODE,
        /** Follows all nodes, as a hub or a regional coordinator does. A hub has topics of its own as well. */
        HUB
    }

    /** Whoever was let on before gets the new password; rights are added, never taken away. */
    public void admit(String node, String password, Purpose purpose) {
        List<AclBinding> rights = new ArrayList<>();
        String own = TopicName.beginning(node);
        allow(node, ResourceType.TOPIC, own, AclOperation.ALL, rights);
        allow(node, ResourceType.GROUP, own, AclOperation.ALL, rights);
        if (purpose == Purpose.HUB) {
            allow(node, ResourceType.TOPIC, TopicName.ALL, AclOperation.READ, rights);
        }
        try (Admin admin = Admin.create(connection)) {
            Topics.patiently(admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            node, new ScramCredentialInfo(MECHANISM, ITERATIONS), password)))
                    .all());
            Topics.patiently(admin.createAcls(rights).all());
        }
    }

    private static void allow(
            String node, ResourceType type, String beginning, AclOperation operation, List<AclBinding> rights) {
        rights.add(new AclBinding(
                new ResourcePattern(type, beginning, PatternType.PREFIXED),
                new AccessControlEntry("User:" + node, "*", operation, AclPermissionType.ALLOW)));
    }

    /** How a client that was let on connects, beside where: what Kafka's own tools call a command configuration. */
    public static Map<String, String> credential(String node, String password) {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", MECHANISM.mechanismName(),
                "sasl.jaas.config",
                        "%s required username=\"%s\" password=\"%s\";"
                                .formatted(ScramLoginModule.class.getName(), node, password));
    }
}
