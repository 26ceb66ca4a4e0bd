package org.entraide.registry.household.web;

import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands on a day.
 *
 * @param category of care; absent for all that are not named apart
 * @param standing code, such as {@code SUSPENDED}
 * @param open whether care is insured (« droits ouverts »)
 * @param reason in one line, in the reader's language
 */
record StandingView(@Nullable Category category, String standing, boolean open, String reason) {}
