package io.isthmus.signins.query;

/**
 * What a value is compared with. Each is two-valued: true or false of every row, and false of a column that is absent,
 * but for {@link Presence#ABSENT}.
 *
 * @since 1.0
 */
public sealed interface Operand permits Operand.Text, Operand.Numbers, Operand.Addresses, Operand.Presence, Times {

    /** Where in a text another is looked for. */
    enum Where {
        WHOLE, START, END, ANYWHERE
    }

    /**
     * A text, without regard to capitals.
     *
     * @param where where it is looked for
     * @param value the text, never empty
     */
    record Text(Where where, String value) implements Operand {

        public Text {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("An empty text");
            }
        }
    }

    /**
     * All whole numbers from one to another; one of the two is there.
     *
     * @param from the first, from 0 on; {@link Integer#MIN_VALUE} for from the beginning
     * @param to the last, itself included, from 0 on; {@link Integer#MAX_VALUE} for without an end
     */
    record Numbers(int from, int to) implements Operand {

        public Numbers {
            boolean open = from == Integer.MIN_VALUE;
            if (from > to || to < 0 || from < 0 && !open || open && to == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("No range: " + from + ".." + to);
            }
        }
    }

    /**
     * Addresses by their value, in whatever way they were written.
     *
     * @param range which
     */
    record Addresses(AddressRange range) implements Operand {
    }

    /** Whether there is anything. An empty text is absent. */
    enum Presence implements Operand {
        /** Nothing is there: {@code cert:-}. */
        ABSENT,
        /** Something is there: {@code cert:*}. */
        PRESENT
    }
}
