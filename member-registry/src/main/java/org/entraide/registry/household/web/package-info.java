/** Households and their members over HTTP. */
@NullMarked
package org.entraide.registry.household.web;

import org.jspecify.annotations.NullMarked;
