/** Covers and payments over HTTP. */
@NullMarked
package org.entraide.registry.premium.web;

import org.jspecify.annotations.NullMarked;
