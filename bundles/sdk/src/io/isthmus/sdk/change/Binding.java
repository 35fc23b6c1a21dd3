package io.isthmus.sdk.change;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * Gives a name a value that is not known when the plan is made. A text that is exactly <code>${name}</code> is replaced
 * by the value whatever its type, anywhere else in a text by the value's text. Bound values stand in the ledger before
 * they are used.
 *
 * @since 1.0
 */
public sealed interface Binding {

    /** The name: the step's id, a dot and a word, "application.appId". */
    String name();

    /**
     * Taken from an answer to the step's verification once it holds, so that it can be had again after a crash.
     *
     * @param name        the name
     * @param expectation which of the verification's expectations, from 0
     * @param list        where in its answer the list stands, and the entry that is meant fulfils the condition;
     *                    empty for the answer as a whole
     * @param where       which entry of the list
     * @param pointer     where in the entry or the answer the value stands
     */
    record Output(String name, int expectation, String list, Optional<Condition> where, String pointer)
            implements Binding {

        /** A value that stands at a place of the answer. */
        public static Output at(String name, int expectation, String pointer) {
            return new Output(name, expectation, "", Optional.empty(), pointer);
        }
    }

    /**
     * A whole list, read right before it is written, with entries removed and added: for services that replace lists
     * whole, so that nobody else's entry is lost. Where the object that has the list is not there, nobody knows its
     * entries: nothing is written then.
     *
     * @param name      the name
     * @param request   reads the list
     * @param pointer   where in the answer it stands
     * @param key       what tells entries apart: a pointer inside an entry, empty for the entry itself
     * @param remove    keys of entries to leave out
     * @param add       entries to add where no entry has their key
     * @param otherwise what the list is where the object is there and says nothing at the place; empty where a service
     *                  always says something, so that nothing there is no list
     */
    record Merge(String name, Request request, String pointer, String key, List<Value> remove, List<Value> add,
            Optional<List<Value>> otherwise) implements Binding {
        /** Copies the lists; refuses a request that changes something. */
        public Merge {
            remove = List.copyOf(remove);
            add = List.copyOf(add);
            otherwise = otherwise.map(List::copyOf);
            if (!request.reading()) {
                throw new IllegalArgumentException("a merge reads first: " + request.describe());
            }
        }

        /** Into a list that its service always shows, also where it is empty. */
        public Merge(String name, Request request, String pointer, String key, List<Value> remove, List<Value> add) {
            this(name, request, pointer, key, remove, add, Optional.empty());
        }

        /** The same into a list that its service leaves out where it is empty. */
        public Merge leftOutWhereEmpty() {
            return new Merge(name, request, pointer, key, remove, add, Optional.of(List.of()));
        }
    }
}
