package io.isthmus.hybridapp.internal.transfer;

import java.util.Set;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.ComparisonCode;

/**
 * The frame of a transfer file: format, version, and content with its SHA-256. The hash tells a file that was damaged or
 * changed by hand; whoever forges one makes it anew, which the two people's code tells. The code is in no file: one that
 * could be read there would be compared with itself.
 */
public final class TransferFile {

    static final String FORMAT = "isthmus-transfer";
    static final String RESULT_FORMAT = "isthmus-script-result";

    private static final long VERSION = 1;
    private static final Set<String> MEMBERS = Set.of("format", "version", "sha256", "content");

    private TransferFile() {
    }

    /** The document that a file holds. */
    static Value.Members of(Value.Members content) {
        return of(FORMAT, content);
    }

    static Value.Members of(String format, Value.Members content) {
        return Value.members().with("format", Value.of(format)).with("version", Value.of(VERSION))
                .with("sha256", Value.of(ComparisonCode.sha256(content))).with("content", content);
    }

    /**
     * What a file holds.
     *
     * @throws TransferException where it is none, a newer one, was changed, or holds a private key
     */
    public static Transfer read(Value document) throws TransferException {
        return transfer(content(FORMAT, document));
    }

    /** Whether a document says that it is what the script of a plan wrote. */
    static boolean result(Value document) {
        return document.at("/format").equals(Value.of(RESULT_FORMAT));
    }

    /**
     * What the script of a plan wrote.
     *
     * @throws TransferException as {@link #read} says
     */
    public static ScriptResult readResult(Value document) throws TransferException {
        return ScriptResult.of(new Fields(content(RESULT_FORMAT, document), "/content"));
    }

    private static Value.Members content(String format, Value document) throws TransferException {
        if (PrivateKeys.in(document)) {
            throw new TransferException(Messages.TransferFile_PrivateKey, Messages.TransferFile_PrivateKeyAdvice);
        }
        if (!(document instanceof Value.Members frame) || !frame.at("/format").equals(Value.of(format))) {
            throw new TransferException(Messages.TransferFile_None, Messages.TransferFile_NoneAdvice);
        }
        if (frame.at("/version").whole().orElse(0L) != VERSION) {
            throw new TransferException(Messages.TransferFile_Newer, Messages.TransferFile_NewerAdvice);
        }
        if (!MEMBERS.equals(frame.values().keySet()) || !(frame.at("/content") instanceof Value.Members content)
                || !frame.at("/sha256").equals(Value.of(ComparisonCode.sha256(content)))) {
            throw new TransferException(Messages.TransferFile_Altered, Messages.TransferFile_AlteredAdvice);
        }
        return content;
    }

    private static Transfer transfer(Value.Members content) throws TransferException {
        return switch (content.at("/direction").text().orElse("")) {
            case OrganizationTransfer.DIRECTION -> OrganizationTransfer.of(new Fields(content, "/content"));
            case ApplicationTransfer.DIRECTION -> ApplicationTransfer.of(new Fields(content, "/content"));
            default -> throw Fields.unfit("/content/direction");
        };
    }
}
