package io.isthmus.ui.notice;

import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.Topic;

/** What is said of other processes that work on the organization that is looked at. */
public final class ElsewherePresenter extends Presenter {

    private final ConsoleModel model;

    /**
     * @param model what the window looks at
     */
    public ElsewherePresenter(ConsoleModel model) {
        this.model = model;
        track(model.onChange(Topic.ELSEWHERE, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CONNECTION, this::changed));
    }

    /**
     * What is to be seen.
     *
     * @param sentence what another process does, or did; empty for nothing
     * @param readable whether reading again helps and can be done now
     */
    public record Looked(String sentence, boolean readable) {
    }

    /** Works out what is to be seen; in any thread. While another process still works, it is of no use to read. */
    public Looked look() {
        return model.writer().map(writer -> new Looked(Elsewhere.sentence(writer), false))
                .or(() -> model.elsewhere().map(done -> new Looked(done.sentence(model.times()), !model.reading())))
                .orElse(new Looked("", false)); //$NON-NLS-1$
    }
}
