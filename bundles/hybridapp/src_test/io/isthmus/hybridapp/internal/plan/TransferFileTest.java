package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.isthmus.hybridapp.internal.transfer.Transfer;
import io.isthmus.hybridapp.internal.transfer.TransferException;
import io.isthmus.hybridapp.internal.transfer.TransferFile;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.ComparisonCode;

/** Files that others wrote, or wrote on, are refused in a sentence that repeats nothing of them. */
class TransferFileTest {

    private static final int MUTANTS = Boolean.getBoolean("isthmus.tests.all") ? 50_000 : 2_000;
    private static final String KEY = "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String ENCRYPTED_KEY =
            "MIGrMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAi5BfKkCfh09QICCAAwDAYIKoZIhvcNAgkFADAdBglghkgB";
    private static final String KEY_STORE =
            "MIIEFgIBAzCCA8AGCSqGSIb3DQEHAaCCA7EEggOtMIIDqTCCASAGCSqGSIb3DQEHAaCCAREEggENMIIBCTCCAQUGCyqG";

    private static String refusal(Value document, String because) {
        TransferException refused = assertThrows(TransferException.class, () -> TransferFile.read(document));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
        assertFalse(refused.advice().isBlank());
        return refused.getMessage();
    }

    private static Value hashed(Value file, Value content) {
        return ((Value.Members) file).with("content", content)
                .with("sha256", Value.of(ComparisonCode.sha256(content)));
    }

    private static Value with(Value file, String member, Value value) {
        return hashed(file, ((Value.Members) file.at("/content")).with(member, value));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() throws Exception {
        Value request = Split.forEntra();
        Value answer = Split.forExchange(request);
        for (Value file : List.of(request, answer)) {
            Transfer transfer = TransferFile.read(file);
            assertEquals(file, transfer.document());
            assertTrue(transfer.fileName().endsWith(transfer.code() + ".json"));
        }
        assertEquals(TransferFile.read(request).sha256(), answer.at("/content/answers").text().orElseThrow());
    }

    @Test
    void whatWasChangedAfterwardsIsRefused() throws Exception {
        Value.Members file = (Value.Members) Split.forEntra();
        Value.Members content = (Value.Members) file.at("/content");
        refusal(file.with("content", content.with("authServer", Value.of("EvoSts - other"))), "changed or damaged");
        refusal(file.with("sha256", Value.of("0".repeat(64))), "changed or damaged");
        refusal(file.with("more", Value.of("x")), "changed or damaged");
        refusal(file.with("version", Value.of(2)), "format that this console does not know");
        refusal(file.with("format", Value.of("isthmus-plan")), "no transfer file");
        refusal(Value.list(), "no transfer file");
        refusal(Value.none(), "no transfer file");
    }

    /** The hash proves no intention: whoever forges a file makes it anew. */
    @Test
    void whatCannotBeIsRefusedWithItsPlace() throws Exception {
        Value file = Split.forEntra();
        for (Map.Entry<String, Value> wrong : Map.of("plan", Value.of("1"), "tenant", Value.of("contoso.com"),
                "made", Value.of("yesterday"), "routingDomains", Value.texts(List.of("a b")),
                "authServer", Value.of("a\u202eb"), "certificates", Value.list(), "surplus", Value.of("x"),
                "direction", Value.of("sideways"), "application", Value.of("'; Remove-Mailbox")).entrySet()) {
            refusal(with(file, wrong.getKey(), wrong.getValue()), "/content/" + wrong.getKey());
        }
        refusal(with(file, "certificates", Value.list(Value.members().with("use", Value.of("current"))
                .with("data", Value.of("QUJD")))), "is none");
        refusal(with(file, "certificates", Value.list(Value.members().with("use", Value.of("current"))
                .with("data", Value.of(CertificateData.ELLIPTIC + "AAAA")))), "is none");
    }

    @Test
    void aPrivateKeyIsRefusedWhereverItStandsAndIsNotRepeated() throws Exception {
        Value file = Split.forEntra();
        for (String key : List.of(KEY, ENCRYPTED_KEY, KEY_STORE, KEY.replaceAll("(.{20})", "$1\n"),
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE", "-----begin encrypted private key-----")) {
            String said = refusal(with(file, "authServer", Value.of(key)), "private key");
            assertFalse(said.contains(key.substring(0, 10)), said);
            refusal(with(file, key, Value.of(true)), "private key");
            refusal(Value.list(Value.list(Value.of(key))), "private key");
        }
    }

    @Test
    void mutantsAreRefusedInWordsOrReadAsTheSame() throws Exception {
        Value request = Split.forEntra();
        List<Value> files = List.of(request, Split.forExchange(request));
        int read = 0;
        for (int run = 0; run < MUTANTS; run++) {
            Random random = Worlds.run(run);
            Value file = files.get(random.nextInt(files.size()));
            Value mutant = hashed(file, mutated(file.at("/content"), random));
            String where = "seed " + Worlds.SEED + ", run " + run;
            try {
                Transfer transfer = TransferFile.read(mutant);
                assertEquals(transfer, TransferFile.read(transfer.document()), where);
                read++;
            } catch (TransferException refused) {
                assertFalse(refused.getMessage().isBlank() || refused.advice().isBlank(), where);
            }
        }
        assertTrue(read > 0 && read < MUTANTS, read + " of " + MUTANTS + " were read");
    }

    /** One thing inside is another one, is missing, or is there twice. */
    private static Value mutated(Value value, Random random) {
        if (value instanceof Value.Members members && !members.values().isEmpty()) {
            Map<String, Value> values = new LinkedHashMap<>(members.values());
            String name = new ArrayList<>(values.keySet()).get(random.nextInt(values.size()));
            switch (random.nextInt(8)) {
                case 0 -> values.remove(name);
                case 1 -> values.put(name + "2", values.get(name));
                default -> values.put(name, mutated(values.get(name), random));
            }
            return new Value.Members(values);
        }
        if (value instanceof Value.Array array && !array.values().isEmpty()) {
            List<Value> values = new ArrayList<>(array.values());
            int index = random.nextInt(values.size());
            switch (random.nextInt(4)) {
                case 0 -> values.remove(index);
                case 1 -> values.add(values.get(index));
                default -> values.set(index, mutated(values.get(index), random));
            }
            return new Value.Array(values);
        }
        String text = value.text().orElse("");
        return switch (random.nextInt(6)) {
            case 0 -> Value.none();
            case 1 -> Value.of(random.nextLong());
            case 2 -> Value.list(value);
            case 3 -> Value.of(text + (char) random.nextInt(0x3000));
            case 4 -> Value.of(text.isEmpty() ? "x" : text.substring(0, random.nextInt(text.length())));
            default -> text.isEmpty() ? Value.of(!value.bool().orElse(false))
                    : Value.of(text.replace(text.charAt(random.nextInt(text.length())), 'a'));
        };
    }
}
