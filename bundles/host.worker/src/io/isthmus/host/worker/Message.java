package io.isthmus.host.worker;

import java.util.List;

import io.isthmus.sdk.data.Value;

/**
 * What one frame says. Calls are numbered by whoever makes them; objects by whoever has them.
 *
 * @since 1.0
 */
public sealed interface Message {

    /**
     * Calls a method of an object of the other side.
     *
     * @param id        of the call
     * @param within    the call of the other side that is being answered meanwhile; 0 for none
     * @param object    the object's number
     * @param method    its name and the simple names of its parameters' types: "read(Query)"
     * @param arguments in their order
     */
    record Call(long id, long within, long object, String method, List<Value> arguments) implements Message {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Calls a method that returns nothing and declares no exception, and waits for nothing. What is told before a call is
     * answered is heard before the answer.
     *
     * @param within    the call of the other side that is being answered meanwhile
     * @param object    the object's number
     * @param method    see {@link Call#method()}
     * @param arguments in their order
     */
    record Tell(long within, long object, String method, List<Value> arguments) implements Message {
        /** Copies the list. */
        public Tell {
            arguments = List.copyOf(arguments);
        }
    }

    /** What a call returned. */
    record Answer(long id, Value value) implements Message {
    }

    /** What a call threw. */
    record Thrown(long id, Problem problem) implements Message {
    }

    /** Nobody wants the answer of a call any more. */
    record Cancel(long id) implements Message {
    }

    /** A reading that was kept is not sent again under its number. */
    record Forget(long reading) implements Message {
    }
}
