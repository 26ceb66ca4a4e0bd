/** Measurements of the running program, over HTTP as its users see it, and what all measurements have in common. */
@NullMarked
package org.entraide.benchmarks;

import org.jspecify.annotations.NullMarked;
