package org.entraide.hub.overview;

/** The store that other tests rely on keeps to the contract too. */
class RememberedFoldsTest implements FoldsContract {

    private final Folds folds = new RememberedFolds();

    @Override
    public Folds folds() {
        return folds;
    }
}
