package io.isthmus.console.ui.internal.bar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.connect.ConsentLinks;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
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
        /** For which side; its mark tells how it stands. */
        LEAST
    }

    BarPresenter(ConsoleModel model) {
        this.model = model;
        track(model.onChange(Topic.CONNECTION, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
    }

    /**
     * What is to be seen.
     *
     * @param organization its name, or what to do
     * @param sides        how each is connected; none while nothing is looked at
     * @param texts        what is said of each side where there is room for everything
     */
    record Looked(String organization, List<SideStatus> sides, List<String> texts) {
    }

    /** Works out what is to be seen; in any thread. */
    Looked look() {
        List<SideStatus> sides = model.connection().isPresent() ? model.sides() : List.of();
        return new Looked(organization(), sides, sides.stream().map(this::text).toList());
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

    /** A side in a few words: its name, what was read, with which rights, how old. */
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
        if (room == Room.AMPLE) {
            side.read().ifPresent(at -> words.add(model.times().shortly(at)));
        }
        return NLS.bind(Messages.BarPresenter_side, name, words);
    }

    private static String state(SideStatus side) {
        return switch (side.state()) {
            case CONNECTED -> side.access() == Access.WRITE ? Messages.BarPresenter_write
                    : Messages.BarPresenter_readOnly;
            case OFFLINE -> Messages.BarPresenter_offline;
            case NOT_CONNECTED -> Messages.BarPresenter_notConnected;
        };
    }

    /** Why a side stands so, and what to do. */
    String explanation(SideStatus side) {
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        lines.add(text(side));
        side.account().ifPresent(account -> lines.add(NLS.bind(Messages.BarPresenter_account, account)));
        side.read().ifPresent(at -> lines.add(NLS.bind(Messages.BarPresenter_read, model.times().exactly(at),
                model.times().distance(at))));
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
