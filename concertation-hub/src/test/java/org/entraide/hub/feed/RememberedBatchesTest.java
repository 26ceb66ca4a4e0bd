package org.entraide.hub.feed;

class RememberedBatchesTest implements BatchesContract {

    private final RememberedBatches batches = new RememberedBatches();

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public Batches reopened() {
        return batches;
    }
}
