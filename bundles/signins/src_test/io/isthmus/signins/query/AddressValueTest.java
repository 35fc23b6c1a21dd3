package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressValueTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "contoso.com", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ",
        "::g", "1::2::3", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "12345::", "::1.2.3",
        "1.2.3.4::", "fe80::1%eth0", "[::1]", "１.2.3.4"})
    void whatIsNoAddressHasNoValue(String text) {
        assertTrue(AddressValue.of(text).isEmpty());
    }

    @Test
    void valuesAreThoseOfTheJdkForEveryWayOfWriting() throws UnknownHostException {
        Random random = new Random(GeneratedRows.SEED);
        for (int count = 0; count < 5_000; count++) {
            byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(bytes);
            Arrays.fill(bytes, 0, random.nextInt(bytes.length), (byte) 0);
            InetAddress address = bytes.length == 4 ? InetAddress.getByAddress(bytes)
                    : Inet6Address.getByAddress(null, bytes, -1);
            AddressValue value = AddressValue.of(address.getHostAddress()).orElseThrow();
            byte[] whole = new byte[16];
            whole[10] = whole[11] = (byte) (bytes.length == 4 ? 0xff : 0);
            System.arraycopy(bytes, 0, whole, 16 - bytes.length, bytes.length);
            assertArrayEquals(whole, value.bytes());
            assertEquals(value, AddressValue.of(value.toString()).orElseThrow());
        }
    }

    @ParameterizedTest
    @CsvSource({"2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1", "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", "0:0::0, ::",
        "::ffff:192.0.2.1, 192.0.2.1", "1:0:0:0:0:0:0:0, 1::"})
    void writesAsRfc5952Does(String typed, String written) {
        assertEquals(written, AddressValue.of(typed).orElseThrow().toString());
    }

    @Test
    void aRangeIsTheFewestNetworksThatHoldItExactly() {
        assertEquals(List.of("10.0.0.1/32", "10.0.0.2/31", "10.0.0.4/30", "10.0.0.8/32"),
                AddressRange.of("10.0.0.1..10.0.0.8").orElseThrow().networks());
        assertEquals(List.of("::/0"), new AddressRange(AddressValue.LOWEST, AddressValue.HIGHEST).networks());
        Random random = new Random(GeneratedRows.SEED);
        for (int count = 0; count < 500; count++) {
            AddressValue one = new AddressValue(random.nextLong() >> random.nextInt(64), random.nextLong());
            AddressValue other = random.nextBoolean() ? one.last(random.nextInt(129))
                    : new AddressValue(random.nextLong(), random.nextLong() >> random.nextInt(64));
            AddressRange range = one.compareTo(other) <= 0 ? new AddressRange(one, other)
                    : new AddressRange(other, one);
            AddressValue next = range.from();
            for (String network : range.networks()) {
                AddressRange part = AddressRange.of(network).orElseThrow();
                assertEquals(next, part.from(), range::toString);
                next = part.to().next();
            }
            assertEquals(range.to().next(), next, range::toString);
            assertEquals(range, AddressRange.of(range.toString()).orElseThrow());
        }
    }
}
