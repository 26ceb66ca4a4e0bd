/** Copies of a data folder, encrypted, taken while it is in use. */
@org.jspecify.annotations.NullMarked
package org.entraide.launcher.backup;
