package org.entraide.hub.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds between whose reads and writes something happens, such as the end of the process. */
public final class DisturbedFolds implements Folds {

    private final Folds folds;
    private final Runnable beforeWrite;
    private final Runnable afterWrite;
    private final Runnable afterRead;

    public DisturbedFolds(Folds folds, Runnable beforeWrite, Runnable afterWrite, Runnable afterRead) {
        this.folds = folds;
        this.beforeWrite = beforeWrite;
        this.afterWrite = afterWrite;
        this.afterRead = afterRead;
    }

    private <T> T read(T found) {
        afterRead.run();
        return found;
    }

    private void write(Runnable write) {
        beforeWrite.run();
        write.run();
        afterWrite.run();
    }

    @Override
    public Optional<Checkpoint> checkpoint(Shard shard) {
        return read(folds.checkpoint(shard));
    }

    @Override
    public List<Group> groups(Shard shard) {
        return read(folds.groups(shard));
    }

    @Override
    public void keep(Group group) {
        write(() -> folds.keep(group));
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        write(() -> folds.keep(checkpoint));
    }

    @Override
    public void keep(Collection<DeadLetter> letters) {
        write(() -> folds.keep(letters));
    }

    @Override
    public void current(String topic, String topicId) {
        write(() -> folds.current(topic, topicId));
    }

    @Override
    public Map<String, String> lives() {
        return read(folds.lives());
    }

    @Override
    public Map<String, Long> offsets() {
        return read(folds.offsets());
    }

    @Override
    public List<Group> groups(Collection<String> ids) {
        return read(folds.groups(ids));
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return read(folds.checkpoints());
    }
}
