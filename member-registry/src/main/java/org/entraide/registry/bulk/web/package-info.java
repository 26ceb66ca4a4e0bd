/** Pages to import a list of members: read, check, import with progress, mend. */
@NullMarked
package org.entraide.registry.bulk.web;

import org.jspecify.annotations.NullMarked;
