package io.isthmus.hybridapp.internal.command;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MapCommand_Attempt;
    public static String MapCommand_NoPair;
    public static String MapCommand_NoScale;
    public static String MapCommand_PaintAdvice;
    public static String MapCommand_ScaleOfSvg;
    public static String MapCommand_Several;
    public static String MapCommand_TooLarge;
    public static String MapCommand_UnknownPair;
    public static String MapCommand_Written;
    public static String MatrixCommand_Pair;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
