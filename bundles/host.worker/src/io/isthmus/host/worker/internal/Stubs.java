package io.isthmus.host.worker.internal;

import io.isthmus.host.worker.Marshaller;
import io.isthmus.sdk.facts.Facts;

/**
 * The console's objects as a performance sees them. Nothing of a plug-in is given away: what it returns is data.
 *
 * @param performance in which they are used
 */
record Stubs(Performance performance) implements Marshaller.References {

    @Override
    public long export(Object object, Class<?> type) {
        throw new IllegalArgumentException("a plug-in returns data, and no " + type.getSimpleName());
    }

    @Override
    public Object stub(long number, Class<?> type) {
        return type == Facts.class ? performance.lasting(number, type)
                : FarObject.stub(performance, number, type);
    }
}
