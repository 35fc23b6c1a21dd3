package io.isthmus.emulator.internal.entra;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * A JSON Web Token in its three parts.
 *
 * @param header  algorithm and key
 * @param claims  what it says
 * @param signed  the text that the signature is over
 * @param signature the bytes
 */
record Jwt(Value header, Value claims, String signed, byte[] signature) {

    /** @throws IllegalArgumentException where the text is no token */
    static Jwt parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a token has three parts");
        }
        return new Jwt(decode(parts[0]), decode(parts[1]), parts[0] + "." + parts[1], bytes(parts[2]));
    }

    /** Whether a key's owner signed it. */
    boolean signedBy(PublicKey key) {
        try {
            Signature verifier = switch (header.at("/alg").text().orElse("")) {
                case "RS256" -> Signature.getInstance("SHA256withRSA");
                case "PS256" -> {
                    Signature pss = Signature.getInstance("RSASSA-PSS");
                    pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
                    yield pss;
                }
                default -> throw new GeneralSecurityException("no such algorithm");
            };
            verifier.initVerify(key);
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String encode(Value value) {
        return encode(Json.print(value).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads both alphabets of Base64: Microsoft's library writes thumbprints in the one that tokens do not use. */
    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text.replace('+', '-').replace('/', '_').replace("=", ""));
    }

    private static Value decode(String part) {
        return Json.read(new String(bytes(part), StandardCharsets.UTF_8));
    }
}
