package io.isthmus.emulator.internal.entra;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.isthmus.sdk.data.Value;

/**
 * The key that the emulated sign-in service signs its tokens with: made up on first use and kept with the organization,
 * so that tokens outlast the process. Like Microsoft's it is the same for every tenant: for all organizations that begin
 * in a process. It is worth nothing outside this emulator.
 */
public final class SigningKey {

    private static final String SEAL = "HmacSHA256";
    /** So many tokens are known to be good without working it out: a signature costs more than most requests. */
    private static final int REMEMBERED = 512;

    private final FourPrimeKey key;
    private final RSAPublicKey publicKey;
    private final String keyId;
    private final SecretKeySpec secret;
    private final Map<String, String> made = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    private SigningKey(FourPrimeKey key) throws GeneralSecurityException {
        this.key = key;
        publicKey = key.publicKey();
        keyId = Jwt.encode(MessageDigest.getInstance("SHA-1").digest(publicKey.getEncoded()));
        secret = new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(String.join(" ", key.lines())
                .getBytes(StandardCharsets.US_ASCII)), SEAL);
    }

    /** The key that a directory keeps, made where it keeps none. */
    public static SigningKey in(Path directory) throws IOException {
        Path file = directory.resolve("token-signing-key");
        try {
            if (!Files.exists(file)) {
                Path fresh = directory.resolve("token-signing-key.new");
                Files.write(fresh, OfThisProcess.KEY.lines());
                Files.move(fresh, file);
            }
            return new SigningKey(FourPrimeKey.of(Files.readAllLines(file)));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IOException("the emulator's own signing key cannot be used: " + file, failure);
        }
    }

    /** Signs claims. */
    String sign(Value claims) {
        String signed = text("RS256", claims);
        try {
            String bytes = Jwt.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
            made.put(signed, bytes);
            return signed + "." + bytes;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whether this key signed a token. */
    boolean signed(Jwt token) {
        return Jwt.encode(token.signature()).equals(made.get(token.signed())) || token.signedBy(publicKey);
    }

    /** Seals what nobody but this service reads, as refresh tokens are; it outlasts the process as well. */
    String seal(Value claims) {
        String sealed = text("HS256", claims);
        return sealed + "." + Jwt.encode(seal(sealed));
    }

    /** Whether this service sealed it. */
    boolean sealed(Jwt token) {
        return MessageDigest.isEqual(seal(token.signed()), token.signature());
    }

    private byte[] seal(String text) {
        try {
            Mac mac = Mac.getInstance(SEAL);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + SEAL, impossible);
        }
    }

    private String text(String algorithm, Value claims) {
        return Jwt.encode(Value.members().with("typ", Value.of("JWT")).with("alg", Value.of(algorithm))
                .with("kid", Value.of(keyId))) + "." + Jwt.encode(claims);
    }

    /** The public part as a JSON Web Key. */
    Value toJwk() {
        return Value.members().with("kty", Value.of("RSA")).with("use", Value.of("sig")).with("kid", Value.of(keyId))
                .with("x5t", Value.of(keyId)).with("n", Value.of(unsigned(publicKey.getModulus())))
                .with("e", Value.of(unsigned(publicKey.getPublicExponent())));
    }

    /** Made when the first organization begins. */
    private static final class OfThisProcess {

        static final FourPrimeKey KEY = FourPrimeKey.make();
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int skip = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = new byte[bytes.length - skip];
        System.arraycopy(bytes, skip, magnitude, 0, magnitude.length);
        return Jwt.encode(magnitude);
    }
}
