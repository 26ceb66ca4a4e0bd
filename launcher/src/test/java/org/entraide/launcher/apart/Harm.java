package org.entraide.launcher.apart;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What is done to one process of a cluster while clients work with the others.
 *
 * @param say told how long it took
 */
record Harm(Cluster cluster, Clients clients, Consumer<String> say) {

    private static final int WHILE_ONE_IS_DEAD = 10;
    /** A client that asks the one that stands still waits half a minute before it asks the other. */
    private static final int WHILE_ONE_IS_HELD = 3;

    void killAndStart(Cluster.Member member) throws Exception {
        cluster.kill(member);
        long killed = System.nanoTime();
        clients.awaitAcknowledged(WHILE_ONE_IS_DEAD);
        long went = Duration.ofNanos(System.nanoTime() - killed).toMillis();
        cluster.start(member);
        say.accept("%s was killed; %d acknowledgements took %d ms without it; it is ready again after %d ms"
                .formatted(
                        member,
                        WHILE_ONE_IS_DEAD,
                        went,
                        Duration.ofNanos(System.nanoTime() - killed).toMillis()));
    }

    /** Stopped at any moment, it wakes up when the others have gone on, and writes what it was about to write. */
    void holdAndWake(Cluster.Member member) throws Exception {
        cluster.pause(member);
        try {
            clients.awaitAcknowledged(WHILE_ONE_IS_HELD);
        } finally {
            cluster.resume(member);
        }
        say.accept("%s was held while %d commands were acknowledged without it".formatted(member, WHILE_ONE_IS_HELD));
    }
}
