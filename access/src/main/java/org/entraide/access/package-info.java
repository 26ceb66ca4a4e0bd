/** Who may do what: actors, their roles and the part of the network they answer for. Knows no framework. */
@NullMarked
package org.entraide.access;

import org.jspecify.annotations.NullMarked;
