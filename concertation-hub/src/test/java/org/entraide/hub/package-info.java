@NullMarked
package org.entraide.hub;

import org.jspecify.annotations.NullMarked;
