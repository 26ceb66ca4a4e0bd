/** Providers and tariffs over HTTP. */
@NullMarked
package org.entraide.claims.network.web;

import org.jspecify.annotations.NullMarked;
