/** Real servers for tests, given or in containers. Never a part of the program. */
@org.jspecify.annotations.NullMarked
package org.entraide.testing;
