package org.entraide.hub.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The store's rules in memory; copies what it keeps, as a store does. */
public final class RememberedFolds implements Folds {

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Map<Shard, Checkpoint> checkpoints = new ConcurrentHashMap<>();
    private final Map<String, DeadLetter> letters = new ConcurrentHashMap<>();
    private final Map<String, String> lives = new ConcurrentHashMap<>();
    private final boolean fenced;

    public RememberedFolds() {
        this(true);
    }

    /** @param fenced whether the store keeps its rule that of two groups the one with the higher offset stays */
    public RememberedFolds(boolean fenced) {
        this.fenced = fenced;
    }

    @Override
    public Optional<Checkpoint> checkpoint(Shard shard) {
        return Optional.ofNullable(checkpoints.get(shard));
    }

    @Override
    public List<Group> groups(Shard shard) {
        return groups.values().stream()
                .filter(group -> group.shard().equals(shard))
                .toList();
    }

    @Override
    public void keep(Group group) {
        groups.merge(group.id(), group, (old, now) -> !fenced || old.offset() < now.offset() ? now : old);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        checkpoints.merge(checkpoint.shard(), checkpoint, (old, now) -> old.offset() < now.offset() ? now : old);
    }

    @Override
    public void keep(Collection<DeadLetter> all) {
        all.forEach(letter -> letters.put(letter.id(), letter));
    }

    @Override
    public void current(String topic, String topicId) {
        lives.put(topic, topicId);
    }

    @Override
    public Map<String, String> lives() {
        return Map.copyOf(lives);
    }

    @Override
    public Map<String, Long> offsets() {
        return groups.values().stream()
                .filter(group -> isCurrent(group.shard()))
                .collect(Collectors.toMap(Group::id, Group::offset));
    }

    @Override
    public List<Group> groups(Collection<String> ids) {
        return groups.values().stream()
                .filter(group -> ids.contains(group.id()))
                .toList();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return checkpoints.values().stream()
                .filter(checkpoint -> isCurrent(checkpoint.shard()))
                .toList();
    }

    public Collection<DeadLetter> letters() {
        return letters.values();
    }

    private boolean isCurrent(Shard shard) {
        return shard.topicId().equals(lives.get(shard.topic()));
    }
}
