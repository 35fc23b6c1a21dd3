package io.isthmus.emulator.internal.cmdlet;

/** Removes the object that Identity names. */
final class RemoveObject implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        invocation.state().remove(invocation.collection(),
                invocation.require(invocation.requiredText("Identity")).getKey());
        return CmdletResult.NOTHING;
    }
}
