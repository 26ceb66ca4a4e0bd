/**
 * The ledger's second port on Apache Kafka: events go out as CloudEvents to the topics of a node, and come in from the
 * topics of all nodes.
 */
@NullMarked
package org.entraide.ledger.kafka;

import org.jspecify.annotations.NullMarked;
