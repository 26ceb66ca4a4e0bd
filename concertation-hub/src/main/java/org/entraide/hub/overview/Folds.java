package org.entraide.hub.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where figures are kept. Any number of instances may write at once: of two groups or checkpoints of one shard the one
 * with the higher offset stays, whatever the order in which they come. Trouble with the store is an unchecked exception
 * of the adapter, after which it is unknown whether the write took place; it may be repeated.
 */
public interface Folds {

    Optional<Checkpoint> checkpoint(Shard shard);

    List<Group> groups(Shard shard);

    /** Stores the group, unless one with this or a higher offset stands. */
    void keep(Group group);

    /** Stores the checkpoint, unless one with this or a higher offset stands. */
    void keep(Checkpoint checkpoint);

    /** Stores the letters; a letter that stands already is the same. */
    void keep(Collection<DeadLetter> letters);

    /** From now on this is the life of the topic that questions are answered from. */
    void current(String topic, String topicId);

    /** The life of each topic that questions are answered from now, by topic. */
    Map<String, String> lives();

    /** Ids and offsets of the groups of all current topics. */
    Map<String, Long> offsets();

    List<Group> groups(Collection<String> ids);

    /** The checkpoints of all current topics. */
    List<Checkpoint> checkpoints();
}
