/**
 * The overview of mutuals, countries and networks: figures folded from the events of every stream, and the questions
 * that they answer. Figures are a pure function of the events of each topic-partition; nothing here knows a person.
 */
@NullMarked
package org.entraide.hub.overview;

import org.jspecify.annotations.NullMarked;
