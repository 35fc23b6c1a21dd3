package io.isthmus.engine.internal.watch;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;

/** A change that no rule explains, in plain words. */
final class PlainDifference {

    private PlainDifference() {
    }

    static Drift of(Deviation deviation) {
        String part = PartTitles.of(deviation.part()).orElse(deviation.part());
        String place = deviation.object().isEmpty() ? part
                : NLS.bind(Messages.Place, part, deviation.object());
        String property = deviation.property().isEmpty() ? "" : deviation.property().substring(1);
        return Drift.of(Severity.INFORMATION, message(deviation, place, property), "", "");
    }

    private static String message(Deviation deviation, String place, String property) {
        if (deviation.whole()) {
            return NLS.bind(deviation.came() ? Messages.ObjectCame : deviation.went() ? Messages.ObjectWent
                    : Messages.ObjectChanged, place);
        }
        return NLS.bind(deviation.came() ? Messages.PropertyCame : deviation.went() ? Messages.PropertyWent
                : Messages.PropertyChanged, place, property);
    }
}
