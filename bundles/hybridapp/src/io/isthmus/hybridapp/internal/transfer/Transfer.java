package io.isthmus.hybridapp.internal.transfer;

import java.time.Instant;
import java.util.UUID;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.TenantId;

/** What one side hands to the other. Holds nothing secret: whoever gets hold of a file learns ids and public halves. */
public sealed interface Transfer extends HandedFile permits OrganizationTransfer, ApplicationTransfer {

    /** The setup that it belongs to: drawn by the first file, told again by the one that answers it. */
    UUID plan();

    /** When it was made, by the clock of the side that made it. */
    Instant made();

    OrganizationId organization();

    TenantId tenant();

    /** For whom it is, as a part of a file's name. */
    String recipient();

    @Override
    default String prefix() {
        return "for-" + recipient();
    }

    @Override
    default Value.Members document() {
        return TransferFile.of(content());
    }
}
