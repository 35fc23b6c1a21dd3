package io.isthmus.engine.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.text.Sides;
import io.isthmus.sdk.watch.Deviation;

/**
 * What a watch found in words, so that window and command line say the same.
 *
 * @param times how an instant is written
 * @since 1.0
 */
public record WatchWords(Function<Instant, String> times) {

    /** Longer values, as the bytes of a certificate, tell nobody anything. */
    private static final int LONGEST_VALUE = 160;

    /** Where something stands: the side, and the organization where there are several. */
    public static String place(Scope scope) {
        String side = Sides.name(scope.side());
        return scope.title().isEmpty() ? side : NLS.bind(Messages.WatchWords_Scope, side, scope.title());
    }

    /** What could not be looked at: the part, or the side as a whole, and which object of it. */
    public static String place(Unseen unseen) {
        String side = place(unseen.scope());
        String part = unseen.part().isEmpty() ? side : NLS.bind(Messages.WatchWords_Part,
                PartTitles.of(unseen.part()).orElse(unseen.part()), side);
        return unseen.object().isEmpty() ? part : NLS.bind(Messages.WatchWords_Object, part, unseen.object());
    }

    /** A value as it was, or is: what is not set says nothing, and bytes say nothing either. */
    public static String value(Value value) {
        if (value.isNull()) {
            return Messages.WatchWords_NotThere;
        }
        String text = value.text().orElseGet(() -> Codec.write(value instanceof Value.Members members
                ? filled(members) : value, false));
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }

    private static Value filled(Value.Members object) {
        Map<String, Value> left = new LinkedHashMap<>();
        object.values().forEach((name, value) -> {
            boolean bytes = value.text().filter(text -> text.length() > LONGEST_VALUE).isPresent();
            if (!value.isNull() && !bytes && !value.equals(Value.list())) {
                left.put(name, value);
            }
        });
        return new Value.Members(left);
    }

    /** Who did it, or why that is not known; nothing is guessed. Empty where nobody did anything. */
    public String who(ToldDrift told) {
        return told.drift().by().or(() -> told.author().map(this::who)).or(() -> told.deviation().map(Deviation::scope)
                .map(Scope::side).map(WatchWords::nobodyTells)).orElse("");
    }

    private String who(Authorship author) {
        List<String> acts = author.acts().stream().map(act -> NLS.bind(Messages.WatchWords_Act,
                new Object[] {act.by(), times.apply(act.at()), act.activity()})).toList();
        return switch (acts.size()) {
            case 0 -> NLS.bind(Messages.WatchWords_NotKnown, author.reason());
            case 1 -> acts.getFirst();
            default -> NLS.bind(Messages.WatchWords_OneOf, String.join("; ", acts));
        };
    }

    private static String nobodyTells(Side side) {
        return switch (side) {
            case ENTRA -> Messages.WatchWords_ByEntra;
            case EXCHANGE_ONLINE -> Messages.WatchWords_ByOnline;
            case ON_PREMISES, WORKSTATION -> Messages.WatchWords_ByOnPremises;
        };
    }

    /** How an effect stands. */
    public String sentence(TimedEffect effect) {
        return NLS.bind(switch (effect.state()) {
            case WAITING -> Messages.WatchWords_Waiting;
            case PROVEN -> Messages.WatchWords_Proven;
            case CONFIGURED -> Messages.WatchWords_Configured;
            case BROKEN -> Messages.WatchWords_Broken;
            case UNSEEN -> Messages.WatchWords_Untested;
        }, effect.step(), times.apply(effect.effect().until()));
    }

    /** When something was read last that cannot be read now. */
    public String lastSeen(Unseen unseen) {
        return unseen.lastSeen().map(at -> NLS.bind(Messages.WatchWords_LastSeen, times.apply(at)))
                .orElse(Messages.WatchWords_NeverSeen);
    }
}
