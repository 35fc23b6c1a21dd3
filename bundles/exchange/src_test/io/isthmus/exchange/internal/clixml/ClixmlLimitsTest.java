package io.isthmus.exchange.internal.clixml;

import static io.isthmus.exchange.internal.clixml.Documents.BEGIN;
import static io.isthmus.exchange.internal.clixml.Documents.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No document makes its reader grow, however it is built; one within the limits is read. */
class ClixmlLimitsTest {

    private static final String SHARED = "<Obj RefId=\"0\"><LST><S>a</S></LST></Obj><Ref RefId=\"0\"/>";

    @Test
    void aDocumentTypeIsRefusedSoThatNoEntityGrows() {
        byte[] document = ("<!DOCTYPE Objs [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + BEGIN
                + "<S>&b;</S></Objs>").getBytes(StandardCharsets.UTF_8);

        ClixmlException refusal = assertThrows(ClixmlException.class,
                () -> ClixmlReader.readAll(document, ClixmlLimits.DEFAULT));
        assertTrue(refusal.getMessage().contains("document type"), refusal::getMessage);
    }

    @Test
    void elementsDeeperThanTheLimitAreRefused() {
        ClixmlException refusal = refused("<Obj><LST>".repeat(100_000));

        assertTrue(refusal.getMessage().contains("128 deep"), refusal::getMessage);
    }

    @Test
    void objectsThatRefersMakeDeeperThanTheLimitAreRefused() {
        StringBuilder chain = new StringBuilder("<Obj RefId=\"0\"/>");
        for (int i = 1; i < 1000; i++) {
            chain.append("<Obj RefId=\"%d\"><LST><Ref RefId=\"%d\"/></LST></Obj>".formatted(i, i - 1));
        }

        assertTrue(refused(chain.toString()).getMessage().contains("128 deep"));
    }

    @Test
    void objectsThatRefersMultiplyBeyondTheLimitAreRefused() {
        StringBuilder bomb = new StringBuilder("<Obj RefId=\"0\"/>");
        for (int i = 1; i < 60; i++) {
            bomb.append("<Obj RefId=\"%d\"><LST>%s</LST></Obj>".formatted(i, "<Ref RefId=\"%d\"/>".formatted(i - 1).repeat(10)));
        }

        assertTrue(refused(bomb.toString()).getMessage().contains("values"));
    }

    @Test
    void moreBytesThanTheLimitAreRefused() {
        byte[] document = document("<S>" + "a".repeat(2000) + "</S>");

        ClixmlException refusal = assertThrows(ClixmlException.class,
                () -> ClixmlReader.readAll(document, new ClixmlLimits(1000, 128, 1000)));
        assertTrue(refusal.getMessage().contains("1000 bytes"), refusal::getMessage);
    }

    @Test
    void asManyBytesAsAreAllowedAreRead() throws ClixmlException {
        byte[] document = document("<S>a</S>");

        assertEquals(1, ClixmlReader.readAll(document, new ClixmlLimits(document.length, 128, 1000)).size());
        assertThrows(ClixmlException.class,
                () -> ClixmlReader.readAll(document, new ClixmlLimits(document.length - 1, 128, 1000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2|<S>a</S>", "4|<Obj><LST><S>a</S></LST></Obj>"})
    void elementsMayStandAsDeepAsAllowed(int depth, String content) throws ClixmlException {
        assertEquals(1, read(content, depth, 1000));
        assertThrows(ClixmlException.class, () -> read(content, depth - 1, 1000));
    }

    @Test
    void objectsMayReferAsDeepAsAllowed() throws ClixmlException {
        StringBuilder chain = new StringBuilder("<Obj RefId=\"0\"/>");
        for (int i = 1; i < 4; i++) {
            chain.append("<Obj RefId=\"%d\"><LST><Ref RefId=\"%d\"/></LST></Obj>".formatted(i, i - 1));
        }

        assertEquals(4, read(chain.toString(), 4, 1000));
        chain.append("<Obj RefId=\"4\"><LST><Ref RefId=\"3\"/></LST></Obj>");
        assertThrows(ClixmlException.class, () -> read(chain.toString(), 4, 1000));
    }

    /** What is referred to counts each time, and so does each property of a record of progress. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2|<S>a</S><Nil/>", "4|" + SHARED, "2|<PR><AV>Importing</AV></PR>"})
    void asManyValuesAsAreAllowedAreRead(int values, String content) throws ClixmlException {
        assertTrue(read(content, 128, values) > 0);
        assertThrows(ClixmlException.class, () -> read(content, 128, values - 1));
    }

    private static ClixmlException refused(String content) {
        return assertThrows(ClixmlException.class, () -> ClixmlReader.readAll(document(content), ClixmlLimits.DEFAULT));
    }

    private static int read(String content, int depth, long values) throws ClixmlException {
        return ClixmlReader.readAll(document(content), new ClixmlLimits(10_000, depth, values)).size();
    }
}
