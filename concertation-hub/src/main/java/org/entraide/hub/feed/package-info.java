/**
 * The feeds: what happens, told in one durable order to whoever follows. Organisations are told one by one, people as
 * counts of closed days or, to whom may see it, pseudonymously one by one. Pure: neither clock nor log nor store.
 */
@NullMarked
package org.entraide.hub.feed;

import org.jspecify.annotations.NullMarked;
