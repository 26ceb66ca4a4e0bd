@NullMarked
package org.entraide.access.mongo;

import org.jspecify.annotations.NullMarked;
