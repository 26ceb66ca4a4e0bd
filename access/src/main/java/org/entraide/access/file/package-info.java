/** The user file of one installation. */
@NullMarked
package org.entraide.access.file;

import org.jspecify.annotations.NullMarked;
