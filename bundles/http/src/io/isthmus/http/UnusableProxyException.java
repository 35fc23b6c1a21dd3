package io.isthmus.http;

/**
 * A setting names a proxy that cannot be used. Going without one would lead around what somebody asked for.
 *
 * @since 1.0
 */
public final class UnusableProxyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String setting;

    /**
     * @param setting its name; its value may hold a password and is not told
     */
    public UnusableProxyException(String setting) {
        super("no usable proxy in " + setting);
        this.setting = setting;
    }

    /** The name of the setting. */
    public String setting() {
        return setting;
    }
}
