package org.entraide.registry.coverage;

import java.time.LocalDate;
import org.entraide.events.CoverInterval.Status;

/** How a household stands on one day, observation and members apart. */
sealed interface Standing {

    /** Status of published intervals. */
    Status status();

    record Paid() implements Standing {
        @Override
        public Status status() {
            return Status.COVERED;
        }
    }

    /** @param until last day of grace */
    record Grace(LocalDate until) implements Standing {
        @Override
        public Status status() {
            return Status.IN_GRACE;
        }
    }

    /** @param since first day of the suspension */
    record Closed(LocalDate since) implements Standing {
        @Override
        public Status status() {
            return Status.SUSPENDED;
        }
    }

    record Unpaid() implements Standing {
        @Override
        public Status status() {
            return Status.AWAITING_PAYMENT;
        }
    }

    record Unsponsored() implements Standing {
        @Override
        public Status status() {
            return Status.AWAITING_SPONSOR;
        }
    }
}
