package io.isthmus.console.ui.internal.bar;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.connect.ConsentLinks;
import io.isthmus.console.ui.internal.watch.WatchStatus;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.SideStatus;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.style.Mark;

/** The state of the organization bar. */
final class BarPresenter extends Presenter {

    private static final int SHORT_NAME = 28;

    private final ConsoleModel model;

    /** How much room there is for words; what is left out stands in the tooltips. */
    enum Room {
        /** For everything. */
        AMPLE,
        /** For which side, and what may be done there. */
        SCARCE,
        /** For the same, and for how the watch stands where that needs a person. */
        NARROW,
        /** For which side; its mark tells how it stands. */
        LEAST
    }

    BarPresenter(ConsoleModel model) {
        this.model = model;
        track(model.onChange(Topic.CONNECTION, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.ELSEWHERE, this::changed));
        track(model.onChange(Topic.WATCH, this::changed));
    }

    /**
     * What is to be seen.
     *
     * @param organization its name, or what to do
     * @param sides        how each is connected; none while nothing is looked at
     * @param texts        what is said of each side where there is room for everything
     * @param age          when it was read, or that another process works on it; empty where nothing was read
     * @param watch        how the watch stands; empty where there can be none
     */
    record Looked(String organization, List<SideStatus> sides, List<String> texts, Optional<Age> age,
            Optional<WatchStatus> watch) {
    }

    /**
     * How old what is shown is.
     *
     * @param text        a few words
     * @param brief       the same where there is less room
     * @param explanation the same as sentences
     * @param elsewhere   whether another process changes it, or did
     */
    record Age(String text, String brief, String explanation, boolean elsewhere) {
    }

    /** Works out what is to be seen; in any thread. */
    Looked look() {
        List<SideStatus> sides = model.connection().isPresent() ? model.sides() : List.of();
        return new Looked(organization(), sides, sides.stream().map(this::text).toList(), age(),
                WatchStatus.of(model));
    }

    /** How the watch stands, in as many words as there is room for; its mark and tooltip tell the rest. */
    static String text(WatchStatus watch, Room room) {
        return switch (room) {
            case AMPLE -> watch.text();
            case SCARCE -> watch.brief();
            case NARROW, LEAST -> watch.mark() == Mark.WARNING ? watch.brief() : ""; //$NON-NLS-1$
        };
    }

    private Optional<Age> age() {
        if (model.writer().isPresent()) {
            return Optional.of(new Age(Messages.BarPresenter_writing, Messages.BarPresenter_writing,
                    Elsewhere.sentence(model.writer().get()), true));
        }
        return model.elsewhere().map(this::changed)
                .or(() -> model.snapshot().filter(shown -> !model.reading()).map(shown -> read(shown.taken())));
    }

    private Age read(Instant taken) {
        String time = byItsClock(model.times().dated(taken));
        return new Age(NLS.bind(Messages.BarPresenter_age, time), time, NLS.bind(Messages.BarPresenter_read,
                byItsClock(model.times().exactly(taken)), model.times().distance(taken)), false);
    }

    private Age changed(Elsewhere done) {
        String words = switch (done.kind()) {
            case CHANGED -> Messages.BarPresenter_changed;
            case RESET -> Messages.BarPresenter_reset;
            case READ -> Messages.BarPresenter_readElsewhere;
            case WATCHED -> Messages.BarPresenter_watched;
        };
        return new Age(words, words, done.sentence(model.times()), true);
    }

    /** A demo organization lives by a clock of its own, which can be set forward. */
    private String byItsClock(String time) {
        boolean demo = model.connection().filter(one -> one.kind() == ConnectionKind.DEMO).isPresent();
        return demo ? NLS.bind(Messages.BarPresenter_demoClock, time) : time;
    }

    /** The organization's name, or what to do. */
    String organization() {
        return model.connection().map(Connection::title).orElse(Messages.BarPresenter_none);
    }

    /** The same, cut where there is no room for a long name. */
    String organization(Room room) {
        String name = organization();
        return room == Room.AMPLE || name.length() <= SHORT_NAME ? name : name.substring(0, SHORT_NAME) + '…';
    }

    /** The connections that can be looked at instead. */
    List<Connection> connections() {
        return model.console().profile().connections();
    }

    /** A side's state as a mark. */
    static Mark mark(SideStatus side) {
        return switch (side.state()) {
            case CONNECTED -> side.failure().isPresent() ? Mark.WARNING : Mark.GOOD;
            case OFFLINE -> Mark.PENDING;
            case NOT_CONNECTED -> side.failure().isPresent() ? Mark.DENIED : Mark.ABSENT;
        };
    }

    /** A side in a few words: its name, what was read, with which rights. */
    String text(SideStatus side) {
        return text(side, Room.AMPLE);
    }

    /** The same in as many words as there is room for. */
    String text(SideStatus side, Room room) {
        String name = Sides.name(side.side());
        if (room == Room.LEAST) {
            return name;
        }
        StringJoiner words = new StringJoiner(", "); //$NON-NLS-1$
        if (room == Room.AMPLE && !side.summary().isEmpty()) {
            words.add(side.summary());
        }
        words.add(state(side));
        return NLS.bind(Messages.BarPresenter_side, name, words);
    }

    private String state(SideStatus side) {
        return switch (side.state()) {
            case CONNECTED -> model.locked().isPresent() ? Messages.BarPresenter_locked : side.access() == Access.WRITE ? Messages.BarPresenter_write
                    : Messages.BarPresenter_readOnly;
            case OFFLINE -> Messages.BarPresenter_offline;
            case NOT_CONNECTED -> Messages.BarPresenter_notConnected;
        };
    }

    /** Why a side stands so, and what to do. */
    String explanation(SideStatus side) {
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        lines.add(text(side));
        model.locked().ifPresent(lines::add);
        side.account().ifPresent(account -> lines.add(NLS.bind(Messages.BarPresenter_account, account)));
        side.read().ifPresent(at -> lines.add(NLS.bind(Messages.BarPresenter_read,
                byItsClock(model.times().exactly(at)), model.times().distance(at))));
        side.notes().forEach(lines::add);
        side.failure().ifPresent(failure -> lines.add(FailureText.details(failure)));
        side.failure().flatMap(this::consent)
                .ifPresent(link -> lines.add(NLS.bind(Messages.BarPresenter_consent, link)));
        if (side.state() != SideStatus.State.CONNECTED) {
            lines.add(Messages.BarPresenter_connectAdvice);
        }
        return lines.toString();
    }

    private Optional<URI> consent(Failure failure) {
        return model.connection().flatMap(one -> ConsentLinks.of(model.console(), one, failure));
    }
}
