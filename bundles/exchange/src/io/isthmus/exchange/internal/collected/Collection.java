package io.isthmus.exchange.internal.collected;

import java.util.List;

/**
 * All that a collection holds.
 *
 * @param objects of all files, in the order of the files' names
 * @param runs    of cmdlets that the manifests tell, and whose files are there unaltered
 * @param notes   what a person must know, as sentences
 */
record Collection(List<CollectedObject> objects, List<Manifest.Entry> runs, List<String> notes) {

    /** Copies. */
    Collection {
        objects = List.copyOf(objects);
        runs = List.copyOf(runs);
        notes = List.copyOf(notes);
    }
}
