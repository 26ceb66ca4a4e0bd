@NullMarked
package org.entraide.access;

import org.jspecify.annotations.NullMarked;
