@NullMarked
package org.entraide.registry.household.web;

import org.jspecify.annotations.NullMarked;
