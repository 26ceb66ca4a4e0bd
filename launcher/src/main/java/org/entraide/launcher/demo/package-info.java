/** A fictional network of two years, told by a seeded plan and entered through the same commands as a real one. */
@NullMarked
package org.entraide.launcher.demo;

import org.jspecify.annotations.NullMarked;
