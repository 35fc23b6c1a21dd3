package io.isthmus.signins.ui.internal.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.signins.FetchedTime;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.proof.KeyUses;
import io.isthmus.signins.proof.ProofOfUse;
import io.isthmus.signins.proof.ProvenUse;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.ui.internal.Fetching;
import io.isthmus.signins.ui.internal.asking.Coalesced;
import io.isthmus.signins.ui.internal.asking.Worker;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.table.TablePresenter;

/** The state of the proof of use: what the store tells, joined with what was read of both sides. */
final class ProofPresenter extends Presenter {

    private static final String STORE = "signins"; //$NON-NLS-1$
    private static final String LINE = "\n"; //$NON-NLS-1$

    private final ConsoleModel model;
    private final Coalesced questions;
    private final CancelSource closing = new CancelSource();
    private final TablePresenter<ProvenUse> table;
    private volatile Answer answer = new Answer.Asking();

    /**
     * @param first    what is waited for after a plan
     * @param fetching brings more
     * @param worker   asks the store: not to be done in the thread of the widgets
     */
    ProofPresenter(ConsoleModel model, FirstSignIns first, Fetching fetching, Worker worker) {
        this.model = model;
        questions = new Coalesced(worker, this::look);
        table = new TablePresenter<>("proof", new ProofColumns(model::times).columns()); //$NON-NLS-1$
        track(model.onChange(Topic.SNAPSHOT, this::ask));
        track(model.onChange(Topic.CONNECTION, this::ask));
        track(first.onChange(this::changed));
        track(fetching.onEnd(this::ask));
        ask();
    }

    /** Asks the store, for it may have more than before; not while both sides are being read. */
    void ask() {
        if (!model.reading()) {
            questions.ask();
        }
    }

    private void look() {
        Path store = model.console().profile().directory().resolve(STORE);
        try {
            answered(Files.isDirectory(store) ? told(store, closing) : new Answer.NoStore());
        } catch (CancelledException closed) {
            return;
        } catch (SourceException refused) {
            answered(new Answer.Refused(refused.failure()));
        }
    }

    private Answer told(Path directory, Cancel cancel) throws SourceException {
        Optional<Snapshot> snapshot = model.snapshot();
        Set<AppId> applications = snapshot.map(ProofOfUse::dedicated).orElse(Set.of());
        try (SignInStore store = SignInStores.open(directory)) {
            return new Answer.Told(ProofOfUse.of(store, applications, Filter.ALL,
                    new AskedAt(model.times().clock().instant(), model.times().zone()), snapshot, cancel));
        }
    }

    private void answered(Answer next) {
        answer = next;
        changed();
    }

    /** Takes over what was answered; in the thread of the widgets. */
    void show(Answer shown) {
        table.setEmptyText(switch (shown) {
            case Answer.Asking asking -> Messages.ProofPresenter_asking;
            case Answer.NoStore none -> Messages.ProofPresenter_noStore;
            case Answer.Refused refused -> String.join(" ", FailureText.sentence(refused.failure()), //$NON-NLS-1$
                    FailureText.said(refused.failure()), refused.failure().advice());
            case Answer.Told told -> Messages.ProofPresenter_none;
        });
        table.setRows(shown instanceof Answer.Told told ? told.proof().uses() : List.of());
    }

    /** What was answered last. */
    Answer answer() {
        return answer;
    }

    /** What the rows do not say: of which time all is there, and of which applications nothing is. */
    String notes(Answer shown) {
        if (!(shown instanceof Answer.Told told)) {
            return ""; //$NON-NLS-1$
        }
        List<String> notes = new ArrayList<>();
        told.proof().unused().values().forEach(name -> notes.add(NLS.bind(Messages.ProofPresenter_unused, name)));
        if (!told.proof().whole()) {
            notes.add(NLS.bind(Messages.ProofPresenter_cut, KeyUses.MOST));
        }
        told.proof().fetched().forEach(time -> notes.add(fetched(time)));
        if (told.proof().fetched().isEmpty()) {
            notes.add(Messages.ProofPresenter_nothingFetched);
        }
        notes.add(Messages.ProofPresenter_shared);
        return String.join(LINE, notes);
    }

    private String fetched(FetchedTime time) {
        String tenant = model.snapshot().stream().flatMap(snapshot -> snapshot.sides().stream())
                .filter(side -> side.scope().key().equals(time.tenant().text())).findFirst()
                .map(side -> side.scope().title()).orElseGet(time.tenant()::text);
        return NLS.bind(Messages.ProofPresenter_fetched, new Object[] {tenant, model.times().dated(time.from()),
            model.times().dated(time.to())});
    }

    /** The rows. */
    TablePresenter<ProvenUse> table() {
        return table;
    }

    @Override
    public void close() {
        super.close();
        closing.cancel();
        table.close();
    }
}
