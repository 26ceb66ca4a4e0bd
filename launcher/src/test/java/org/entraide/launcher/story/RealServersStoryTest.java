package org.entraide.launcher.story;

import org.junit.jupiter.api.extension.ExtendWith;

/** On a real MongoDB and a real Kafka. */
@ExtendWith(ProgramOnRealServers.class)
class RealServersStoryTest extends Story {}
