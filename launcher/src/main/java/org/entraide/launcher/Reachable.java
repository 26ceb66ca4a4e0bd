package org.entraide.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.bson.Document;
import org.entraide.ledger.wiring.Kafka;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the servers that were given, which may start at the same time as we do: a bounded time. */
final class Reachable {

    private static final Logger LOG = LoggerFactory.getLogger(Reachable.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    /** A machine on which everything starts at once is slow to answer. */
    private static final int LONGEST_TRY_SECONDS = 20;

    private final Duration patience;

    Reachable(Duration patience) {
        this.patience = patience;
    }

    /** @throws Complaint when it does not answer in time, or does not let us in */
    void mongodb(MongoClient client, ConnectionString uri) {
        String hosts = String.join(",", uri.getHosts());
        await("MongoDB", hosts, new Complaint("MONGODB_AWAY", hosts, seconds()), () -> {
            try {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
                return true;
            } catch (MongoSecurityException refused) {
                throw new Complaint("MONGODB_REFUSES", hosts);
            } catch (MongoException away) {
                return false;
            }
        });
    }

    /** @throws Complaint when it does not answer in time, or does not let us in */
    void kafka(Kafka kafka) {
        Complaint away = new Complaint("KAFKA_AWAY", kafka.bootstrap(), seconds());
        await("Kafka", kafka.bootstrap(), away, () -> answers(kafka));
    }

    private boolean answers(Kafka kafka) {
        int seconds = (int) Math.min(patience.toSeconds(), LONGEST_TRY_SECONDS);
        Map<String, Object> settings = new HashMap<>(kafka.connection());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, seconds * 1_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, seconds * 1_000);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AuthenticationException
                    || failed.getCause() instanceof AuthorizationException) {
                throw new Complaint("KAFKA_REFUSES", kafka.bootstrap());
            }
            return false;
        } catch (TimeoutException away) {
            return false;
        } catch (KafkaException unusable) {
            if (isUnknownHost(unusable)) {
                return false;
            }
            // Its own words could repeat a password.
            throw new Complaint("KAFKA_CONFIG_UNUSABLE");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The name of a container that is not there yet. */
    private static boolean isUnknownHost(KafkaException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConfigException
                    && String.valueOf(cause.getMessage()).contains("bootstrap")) {
                return true;
            }
        }
        return false;
    }

    private interface Look {
        boolean answers();
    }

    private void await(String what, String where, Complaint otherwise, Look look) {
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (!look.answers()) {
            if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
                throw otherwise;
            }
            if (!told) {
                LOG.info("{} at {} does not answer yet; waiting up to {} s", what, where, patience.toSeconds());
                told = true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private String seconds() {
        return String.valueOf(patience.toSeconds());
    }
}
