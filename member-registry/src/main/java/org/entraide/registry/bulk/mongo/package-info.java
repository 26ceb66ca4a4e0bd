/** Lists while they are checked and imported, kept no longer than that, and the job that imports them. */
@NullMarked
package org.entraide.registry.bulk.mongo;

import org.jspecify.annotations.NullMarked;
