package io.isthmus.journey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.isthmus.journey.ServedContoso.Occurrence;

/**
 * A request of a task that is cut.
 *
 * @param played  what is carried out
 * @param kind    "CUT_BEFORE" the service sees it, or "CUT_AFTER" the service did it
 * @param lasting whether it is cut each time from then on, however often it is asked again
 */
record Cut(Played played, Task task, String kind, boolean lasting, Occurrence request) {

    static final List<String> KINDS = List.of("CUT_BEFORE", "CUT_AFTER");

    /** Every request of some plans; a cut that lasts begins with the first of those that look the same. */
    static List<Cut> of(Collection<Rehearsal> rehearsals, boolean lasting) {
        List<Cut> cuts = new ArrayList<>();
        for (Rehearsal rehearsal : rehearsals) {
            rehearsal.acts().forEach((task, act) -> act.requests().stream()
                    .filter(request -> !lasting || request.number() == 1).forEach(request -> KINDS.forEach(
                            kind -> cuts.add(new Cut(rehearsal.played(), task, kind, lasting, request)))));
        }
        return cuts;
    }

    /** Whether the service never sees a request that changes something. */
    boolean keepsFromWriting() {
        return lasting && kind.equals("CUT_BEFORE") && request.asked().writes();
    }

    @Override
    public String toString() {
        return played + ", " + task + ", " + kind + (lasting ? " each time from " : " ") + request;
    }
}
