/** Mutuals and packages over HTTP. */
@NullMarked
package org.entraide.registry.mutual.web;

import org.jspecify.annotations.NullMarked;
