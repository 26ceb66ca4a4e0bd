package org.entraide.launcher.story;

import org.entraide.testing.RealServers;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** On a real MongoDB and a real Kafka. */
@ExtendWith(ProgramOnRealServers.class)
@EnabledIf(value = "canBeHad", disabledReason = "no real MongoDB and Kafka: the story was not run on them")
class RealServersStoryTest extends Story {

    static boolean canBeHad() {
        return RealServers.mongodb().isPresent() && RealServers.kafka().isPresent();
    }
}
