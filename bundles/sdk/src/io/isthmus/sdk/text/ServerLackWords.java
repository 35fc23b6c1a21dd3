package io.isthmus.sdk.text;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.rule.ServerLack;

/**
 * What a server lacks, in the user's language.
 *
 * @since 1.0
 */
public final class ServerLackWords {

    private ServerLackWords() {
    }

    /** As they stand in a sentence, with commas between them. */
    public static String of(List<ServerLack> lacks) {
        return lacks.stream().map(ServerLackWords::of).collect(Collectors.joining(", "));
    }

    private static String of(ServerLack lack) {
        String detail = ShortIds.of(lack.detail());
        return switch (lack.kind()) {
            case BUILD -> NLS.bind(Messages.ServerLackWords_build, lack.detail());
            case AUTH_CERTIFICATE -> NLS.bind(Messages.ServerLackWords_authCertificate, detail);
            case NEXT_AUTH_CERTIFICATE -> NLS.bind(Messages.ServerLackWords_nextAuthCertificate, detail);
            case OVERRIDE -> Messages.ServerLackWords_override;
            case MAIL_CERTIFICATE -> NLS.bind(Messages.ServerLackWords_mailCertificate, detail);
            case OAUTH -> NLS.bind(Messages.ServerLackWords_oauth, lack.detail());
            case SEND_CONNECTOR -> NLS.bind(Messages.ServerLackWords_sendConnector, lack.detail());
            case RECEIVE_CONNECTOR -> Messages.ServerLackWords_receiveConnector;
            case MOVES -> NLS.bind(Messages.ServerLackWords_moves, lack.detail());
            case HYBRID_CONFIGURATION -> Messages.ServerLackWords_hybridConfiguration;
        };
    }
}
