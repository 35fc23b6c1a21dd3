package io.isthmus.host.worker.internal;

import java.util.List;
import java.util.Map;

import io.isthmus.host.worker.Conversation;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.data.Value;

/**
 * One call of the console that a plug-in answers.
 *
 * @param call         the call's number
 * @param stop         asked for by the console
 * @param conversation with the console
 * @param remembered   what outlasts the call
 */
record Performance(long call, CancelSource stop, Conversation conversation, Remembered remembered) {

    Cancel cancel() {
        return stop;
    }

    Value call(long object, String method, List<Value> arguments) throws Exception {
        return conversation.call(conversation.newCall(), call, object, method, arguments);
    }

    void tell(long object, String method, List<Value> arguments) {
        stop.check();
        conversation.tell(call, object, method, arguments);
    }

    Map<Long, Object> readings() {
        return remembered.readings();
    }

    /** A stub that is the same in every call. */
    Object lasting(long number, Class<?> type) {
        return remembered.stubs().computeIfAbsent(number, unknown -> FarObject.stub(this, unknown, type));
    }
}
