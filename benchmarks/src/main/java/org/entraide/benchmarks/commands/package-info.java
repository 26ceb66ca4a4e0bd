/** What a command costs: enrolling households and taking their money. */
@NullMarked
package org.entraide.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
