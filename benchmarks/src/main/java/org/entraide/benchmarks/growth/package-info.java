/** What becomes of the store and the views as the house grows: speed, memory, disk and start, each at several sizes. */
@NullMarked
package org.entraide.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
