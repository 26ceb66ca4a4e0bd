@NullMarked
package org.entraide.hub.pages.web;

import org.jspecify.annotations.NullMarked;
