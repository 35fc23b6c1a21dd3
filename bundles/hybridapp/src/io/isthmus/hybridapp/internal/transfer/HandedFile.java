package io.isthmus.hybridapp.internal.transfer;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.ComparisonCode;

/** A file that one person hands to another: its content in a frame, and the code by which two see that it is the same. */
public interface HandedFile {

    /** What is hashed. */
    Value.Members content();

    /** What its name begins with, which tells what it is for. */
    String prefix();

    /** The document that the file holds. */
    Value.Members document();

    /** The SHA-256 of the content. */
    default String sha256() {
        return ComparisonCode.sha256(content());
    }

    /** What the two people read to each other. */
    default String code() {
        return ComparisonCode.of(content());
    }

    /** The name of its file: the same content has the same name, and no other content has it. */
    default String fileName() {
        return prefix() + "-" + code() + ".json";
    }
}
