@NullMarked
package org.entraide.hub.overview.web;

import org.jspecify.annotations.NullMarked;
