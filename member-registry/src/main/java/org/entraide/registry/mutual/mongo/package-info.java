/** Mutuals as the views keep them, within an actor's scope. */
@NullMarked
package org.entraide.registry.mutual.mongo;

import org.jspecify.annotations.NullMarked;
