/** The store of the program, watched. */
@NullMarked
package org.entraide.benchmarks.store;

import org.jspecify.annotations.NullMarked;
