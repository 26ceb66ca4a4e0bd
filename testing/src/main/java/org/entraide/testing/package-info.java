/** Stores and servers for tests: embedded, given or in containers. Never a part of the program. */
@org.jspecify.annotations.NullMarked
package org.entraide.testing;
