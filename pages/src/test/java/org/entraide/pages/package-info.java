@NullMarked
package org.entraide.pages;

import org.jspecify.annotations.NullMarked;
