package org.entraide.ledger;

import tools.jackson.databind.json.JsonMapper;

/** What happens to a shelf of jars. */
sealed interface JarEvent {

    record JarPlaced(String jar, int ceiling) implements JarEvent {}

    record BeansAdded(String jar, int beans, int receipt) implements JarEvent {}

    /** Kept: no stream carries it. */
    record DeliveryNoted(String jar, int beans) implements JarEvent {}

    record Labelled(String text) implements JarEvent {}

    record Jammed() implements JarEvent {}

    /** The written form. */
    record Written() implements Facts<JarEvent> {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Override
        public String typeOf(JarEvent event) {
            return event.getClass().getSimpleName() + ".v1";
        }

        @Override
        public java.util.Optional<String> streamOf(JarEvent event) {
            return switch (event) {
                case JarPlaced placed -> java.util.Optional.of("jars");
                case BeansAdded added -> java.util.Optional.of("beans");
                case Labelled labelled -> java.util.Optional.of("labels");
                case DeliveryNoted noted -> java.util.Optional.empty();
                case Jammed jammed -> java.util.Optional.empty();
            };
        }

        @Override
        public String write(JarEvent event) {
            return JSON.writeValueAsString(event);
        }

        @Override
        public JarEvent read(String type, String data) {
            Class<? extends JarEvent> shape = switch (type) {
                case "JarPlaced.v1" -> JarPlaced.class;
                case "BeansAdded.v1" -> BeansAdded.class;
                case "DeliveryNoted.v1" -> DeliveryNoted.class;
                case "Labelled.v1" -> Labelled.class;
                case "Jammed.v1" -> Jammed.class;
                default -> throw new IllegalArgumentException("unknown event type " + type);
            };
            return JSON.readValue(data, shape);
        }
    }
}
