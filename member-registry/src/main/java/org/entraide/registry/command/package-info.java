/** What a mutual's ledger can be asked to do, and the reasons why it may refuse. */
@NullMarked
package org.entraide.registry.command;

import org.jspecify.annotations.NullMarked;
