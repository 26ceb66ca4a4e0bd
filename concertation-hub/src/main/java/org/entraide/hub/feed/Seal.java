package org.entraide.hub.feed;

/**
 * What cursors of one order are closed with; made with the order and kept with it.
 *
 * @param order its name, ten hexadecimal digits: tells cursors of this order from those of every other
 * @param key 32 hexadecimal digits that stay on the server
 */
public record Seal(String order, String key) {

    @Override
    public String toString() {
        return "Seal of " + order;
    }
}
