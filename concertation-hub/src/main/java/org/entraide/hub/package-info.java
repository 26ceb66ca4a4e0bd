/** The concertation hub: what mutuals know together. It follows every stream of every mutual and gives back figures. */
@NullMarked
package org.entraide.hub;

import org.jspecify.annotations.NullMarked;
