/** Signing in over HTTP: machines with Basic authentication, people with a form and a session. */
@NullMarked
package org.entraide.access.web;

import org.jspecify.annotations.NullMarked;
