package org.entraide.hub.overview.mongo;

import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.entraide.testing.Databases;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real MongoDB. */
class RealFoldsTest implements FoldsContract {

    @RegisterExtension
    static final Databases DATABASES = Databases.real();

    private final Folds folds = new MongoFolds(DATABASES.fresh());

    @Override
    public Folds folds() {
        return folds;
    }
}
