package io.isthmus.signins.internal.imports;

import java.io.IOException;

/** Takes what a file is made of. */
public interface RecordTaker {

    /**
     * Takes a record.
     *
     * @param bytes  it stands from 0 to before {@code length}, without an end of a line, and only as long as the call takes
     * @param line   where it begins in the file, from 1
     */
    void record(byte[] bytes, int length, long line) throws IOException;

    /**
     * Is told of something that should be a record and is none.
     *
     * @param reason one sentence
     * @param bytes  what there is of it, as far as it is kept
     */
    void reject(String reason, byte[] bytes, int length, long line) throws IOException;

    /**
     * Is told what stands around the records of a list that is wrapped in an object: once before and once behind them.
     *
     * @param members an object with the members that stand there
     */
    default void around(String members) throws IOException {
    }
}
