/** A small fictional network, filled through the same commands as a real one. */
@NullMarked
package org.entraide.launcher.demo;

import org.jspecify.annotations.NullMarked;
