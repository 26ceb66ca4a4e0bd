/** The all-in-one program: one JVM, one port, the three services, with an embedded broker and store if wanted. */
@NullMarked
package org.entraide.launcher;

import org.jspecify.annotations.NullMarked;
