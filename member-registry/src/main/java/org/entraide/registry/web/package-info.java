/** What the registry's resources have in common over HTTP. */
@NullMarked
package org.entraide.registry.web;

import org.jspecify.annotations.NullMarked;
