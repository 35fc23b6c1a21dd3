package io.isthmus.signins.ui.internal.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.ErrorFact;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInDocument;
import io.isthmus.signins.SignIns;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.text.Times;

/** The sign-in that is selected: its record, why it failed and what to do, and what changed since the one before. */
public final class DetailsPresenter extends Presenter {

    private static final String CODE = "AADSTS"; //$NON-NLS-1$
    private static final String LOOK_UP = "https://login.microsoftonline.com/error?code="; //$NON-NLS-1$

    private final Supplier<Facts> facts;
    private final SignInTimes times;
    private final SignInChanges changes;
    private final Latest asking;
    private volatile Optional<SignInDetails> details = Optional.empty();

    /** @param facts tells what errors mean */
    DetailsPresenter(Worker worker, Supplier<Facts> facts, Times times, Consumer<Failure> onFailure) {
        this.facts = facts;
        this.times = new SignInTimes(times);
        changes = new SignInChanges(this.times);
        asking = new Latest(worker, onFailure);
    }

    /** Shows a sign-in. */
    void select(SignIns signIns, SignInRow row) {
        if (details.filter(shown -> shown.row().id().equals(row.id())).isPresent()) {
            asking.cancel();
            return;
        }
        asking.ask(cancel -> {
            SignInDetails read = read(signIns, row, cancel);
            cancel.check();
            show(Optional.of(read));
        });
    }

    private SignInDetails read(SignIns signIns, SignInRow row, Cancel cancel) throws SourceException {
        Optional<SignInDocument> document = signIns.original(row.id(), cancel).map(SignInDocument::read);
        cancel.check();
        List<String> paragraphs = new ArrayList<>(explained(row, document));
        paragraphs.add(changes.before(signIns, row, document, cancel));
        return new SignInDetails(row, headline(row), paragraphs, document.map(SignInDocument::value));
    }

    private String headline(SignInRow row) {
        String time = times.inFull(row.created());
        return row.errorCode().map(code -> code == 0 ? NLS.bind(Messages.DetailsPresenter_succeeded, time)
                : NLS.bind(Messages.DetailsPresenter_failed, time, CODE + code)).orElse(time);
    }

    private List<String> explained(SignInRow row, Optional<SignInDocument> document) {
        if (!row.failed()) {
            return List.of();
        }
        int code = row.errorCode().orElseThrow();
        List<String> paragraphs = new ArrayList<>();
        Optional<ErrorFact> known = facts.get().error(CODE + code);
        known.ifPresent(fact -> {
            paragraphs.add(fact.meaning());
            paragraphs.add(NLS.bind(Messages.DetailsPresenter_advice, fact.advice()));
        });
        document.map(record -> record.value().at("/status/failureReason").text().orElseGet( //$NON-NLS-1$
                () -> row.text(SignInColumn.FAILURE_REASON))).filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> paragraphs.add(NLS.bind(Messages.DetailsPresenter_said, reason)));
        paragraphs.add(NLS.bind(Messages.DetailsPresenter_source, known.map(ErrorFact::source).orElse(LOOK_UP + code)));
        return paragraphs;
    }

    /** Shows none. */
    void clear() {
        asking.cancel();
        show(Optional.empty());
    }

    private void show(Optional<SignInDetails> next) {
        details = next;
        changed();
    }

    /** What is to be shown; empty where no sign-in is selected. */
    public Optional<SignInDetails> details() {
        return details;
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
    }
}
