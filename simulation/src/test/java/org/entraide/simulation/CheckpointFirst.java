package org.entraide.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.hub.overview.Checkpoint;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.Group;
import org.entraide.hub.overview.Shard;

/** Figures where how far they go is stored before they are. */
final class CheckpointFirst implements Folds {

    private final Folds folds;
    private final List<Group> postponed = new ArrayList<>();

    CheckpointFirst(Folds folds) {
        this.folds = folds;
    }

    @Override
    public void keep(Group group) {
        postponed.add(group);
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        folds.keep(checkpoint);
        List<Group> groups = List.copyOf(postponed);
        postponed.clear();
        groups.forEach(folds::keep);
    }

    @Override
    public Optional<Checkpoint> checkpoint(Shard shard) {
        return folds.checkpoint(shard);
    }

    @Override
    public List<Group> groups(Shard shard) {
        return folds.groups(shard);
    }

    @Override
    public void keep(Collection<DeadLetter> letters) {
        folds.keep(letters);
    }

    @Override
    public void current(String topic, String topicId) {
        folds.current(topic, topicId);
    }

    @Override
    public Map<String, String> lives() {
        return folds.lives();
    }

    @Override
    public Map<String, Long> offsets() {
        return folds.offsets();
    }

    @Override
    public List<Group> groups(Collection<String> ids) {
        return folds.groups(ids);
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return folds.checkpoints();
    }
}
