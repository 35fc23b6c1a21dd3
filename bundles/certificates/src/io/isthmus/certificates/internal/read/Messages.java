package io.isthmus.certificates.internal.read;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Base64Behind;
    public static String Base64Character;
    public static String Base64Cut;
    public static String Cut;
    public static String Empty;
    public static String EmptyMessage;
    public static String FileTooLarge;
    public static String InMessage;
    public static String Line;
    public static String MessageShape;
    public static String More;
    public static String NoCertificate;
    public static String OtherBlock;
    public static String OtherMessage;
    public static String Part;
    public static String PartElsewhere;
    public static String PartExtensions;
    public static String PartIdentifier;
    public static String PartIssuer;
    public static String PartKey;
    public static String PartSerialNumber;
    public static String PartSignature;
    public static String PartSubject;
    public static String PartValidity;
    public static String PartVersion;
    public static String PartWhole;
    public static String Pkcs8Encrypted;
    public static String PrivateKey;
    public static String PublicKey;
    public static String Request;
    public static String StructureDepth;
    public static String StructureElements;
    public static String StructureMore;
    public static String StructureOpen;
    public static String TlvCut;
    public static String TlvLength;
    public static String TlvLonger;
    public static String TlvTag;
    public static String TooLarge;
    public static String TooMany;
    public static String Version;

    static {
        NLS.initializeMessages("io.isthmus.certificates.internal.read.messages", Messages.class);
    }

    private Messages() {
    }
}
