/** Measurements of the running program, over HTTP as its users see it. */
@NullMarked
package org.entraide.benchmarks;

import org.jspecify.annotations.NullMarked;
