@NullMarked
package org.entraide.hub.overview.mongo;

import org.jspecify.annotations.NullMarked;
