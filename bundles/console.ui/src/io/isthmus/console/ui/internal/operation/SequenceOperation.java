package io.isthmus.console.ui.internal.operation;

import java.util.List;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;

/** Several operations one after the other, under the name of the first; what fails ends it. */
public final class SequenceOperation implements Operation {

    private final List<Operation> operations;

    public SequenceOperation(Operation... operations) {
        this.operations = List.of(operations);
    }

    @Override
    public String title() {
        return operations.get(0).title();
    }

    @Override
    public JobFamily family() {
        return operations.get(0).family();
    }

    @Override
    public void run(CallContext context) throws SourceException {
        for (Operation operation : operations) {
            operation.run(context);
        }
    }
}
