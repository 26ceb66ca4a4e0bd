@NullMarked
package org.entraide.access.web;

import org.jspecify.annotations.NullMarked;
