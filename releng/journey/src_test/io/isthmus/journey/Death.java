package io.isthmus.journey;

import java.util.Optional;

import io.isthmus.journey.ServedContoso.Occurrence;

/**
 * Where the console dies.
 *
 * @param when    "HOLD_BEFORE" or "HOLD_AFTER" the request was carried out
 * @param request the request; empty at a boundary
 * @param record  the write to the ledger after which it dies; 0 at a request
 */
record Death(Played played, Task task, String when, Optional<Occurrence> request, int record) {

    static Death within(Played played, Task task, String when, Occurrence request) {
        return new Death(played, task, when, Optional.of(request), 0);
    }

    static Death after(Played played, Task task, int record) {
        return new Death(played, task, "BOUNDARY", Optional.empty(), record);
    }

    boolean writes() {
        return request.filter(each -> each.asked().writes()).isPresent();
    }

    @Override
    public String toString() {
        return played + ", " + task + ", " + when + " " + request.map(Occurrence::toString)
                .orElse("ledger write " + record);
    }
}
