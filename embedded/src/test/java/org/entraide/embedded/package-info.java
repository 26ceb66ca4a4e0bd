/** Tests of the embedded store and broker through their real clients. */
@NullMarked
package org.entraide.embedded;

import org.jspecify.annotations.NullMarked;
