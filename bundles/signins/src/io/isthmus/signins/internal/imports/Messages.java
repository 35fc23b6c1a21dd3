package io.isthmus.signins.internal.imports;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String DamagedArchive;
    public static String Empty;
    public static String EndsEarly;
    public static String NoColumns;
    public static String NoId;
    public static String NoObject;
    public static String NoTime;
    public static String NoUtf8;
    public static String NoUuid;
    public static String OtherColumns;
    public static String TooDeep;
    public static String TooLong;
    public static String UnknownFormat;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.imports.messages", Messages.class);
    }

    private Messages() {
    }
}
