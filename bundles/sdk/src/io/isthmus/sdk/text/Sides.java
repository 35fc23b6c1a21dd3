package io.isthmus.sdk.text;

import io.isthmus.sdk.Side;

/**
 * Sides by the names that Microsoft's pages give them.
 *
 * @since 1.0
 */
public final class Sides {

    private Sides() {
    }

    /** The side's name for a person. */
    public static String name(Side side) {
        return switch (side) {
            case ON_PREMISES -> Messages.Sides_onPremises;
            case ENTRA -> Messages.Sides_entra;
            case EXCHANGE_ONLINE -> Messages.Sides_exchangeOnline;
            case WORKSTATION -> Messages.Sides_workstation;
        };
    }
}
