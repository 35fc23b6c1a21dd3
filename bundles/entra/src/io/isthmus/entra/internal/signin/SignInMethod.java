package io.isthmus.entra.internal.signin;

import java.util.Arrays;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;

/** How a connection signs in; the setting {@link Connection#SIGN_IN} tells. */
enum SignInMethod {

    /** A person in the system's browser. */
    INTERACTIVE("interactive"),
    /** A person in a browser on any device, with a code. */
    DEVICE_CODE("deviceCode"),
    /** The console itself with its own certificate. */
    CERTIFICATE("certificate");

    private final String setting;

    SignInMethod(String setting) {
        this.setting = setting;
    }

    static SignInMethod of(Connection connection) throws SourceException {
        String wanted = connection.setting(Connection.SIGN_IN).orElse(INTERACTIVE.setting);
        return Arrays.stream(values()).filter(method -> method.setting.equals(wanted)).findFirst()
                .orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                        Messages.attemptedSignIn, NLS.bind(Messages.unknownMethod, wanted),
                        Messages.unknownMethodAdvice)));
    }
}
