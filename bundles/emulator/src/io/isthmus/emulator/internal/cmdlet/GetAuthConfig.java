package io.isthmus.emulator.internal.cmdlet;

import java.util.List;

import io.isthmus.emulator.internal.effects.AuthCertificates;

/** The auth configuration as it is now: a next certificate may have become the current one since it was configured. */
final class GetAuthConfig implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        return CmdletResult.of(invocation.cmdlet().kind(),
                List.of(AuthCertificates.configuration(invocation.state(), invocation.now())));
    }
}
