/** PostgreSQL, for comparison. */
@NullMarked
package org.entraide.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
