/** Mutuals and the benefit packages they offer. */
@NullMarked
package org.entraide.registry.mutual;

import org.jspecify.annotations.NullMarked;
