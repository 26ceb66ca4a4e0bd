@NullMarked
package org.entraide.registry.premium.mongo;

import org.jspecify.annotations.NullMarked;
