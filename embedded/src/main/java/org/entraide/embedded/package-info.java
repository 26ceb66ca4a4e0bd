/** A store that speaks MongoDB's protocol and a Kafka broker, both inside this process and durable in one directory. */
@NullMarked
package org.entraide.embedded;

import org.jspecify.annotations.NullMarked;
