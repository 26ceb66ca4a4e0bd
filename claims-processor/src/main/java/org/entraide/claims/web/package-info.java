/** What the resources of this service have in common over HTTP. */
@NullMarked
package org.entraide.claims.web;

import org.jspecify.annotations.NullMarked;
