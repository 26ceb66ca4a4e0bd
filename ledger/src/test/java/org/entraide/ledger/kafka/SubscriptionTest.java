package org.entraide.ledger.kafka;

/** On the embedded broker. */
class SubscriptionTest extends SubscriptionContract {

    @Override
    TestKafka kafka() {
        return TestKafka.EMBEDDED;
    }
}
