package org.entraide.launcher.story;

import org.junit.jupiter.api.extension.ExtendWith;

/** With the embedded store and broker. */
@ExtendWith(SharedProgram.class)
class StoryTest extends Story {}
