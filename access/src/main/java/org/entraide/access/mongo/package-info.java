/** Users and sessions of an installation in its store, for all of its processes. */
@NullMarked
package org.entraide.access.mongo;

import org.jspecify.annotations.NullMarked;
