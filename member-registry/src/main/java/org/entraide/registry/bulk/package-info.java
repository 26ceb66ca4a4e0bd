/**
 * Members and opening payments out of a list that a mutual brings along: what it says, and whether the rules allow
 * it.
 */
@NullMarked
package org.entraide.registry.bulk;

import org.jspecify.annotations.NullMarked;
