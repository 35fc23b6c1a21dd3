package io.isthmus.emulator.internal.signins;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import io.isthmus.sdk.data.Value;

/**
 * An endless row of sign-ins of which none is kept: each is worked out from its position whenever it is asked for, and is
 * the same in every process.
 */
final class GeneratedSignIns implements SignInSource {

    /** Ninety-five of a hundred are there after two minutes, ninety-nine after five, the last after two hours. */
    private static final double PUNCTUAL = 0.95;
    private static final double LATE = 0.99;
    private static final int SHORTEST_LAG = 20;
    private static final int USUAL_LAG = 120;
    private static final int LONG_LAG = 300;
    private static final int LONGEST_LAG = 7200;

    private static final long SEEDS_APART = 100;
    private static final int SLOWEST = 900;

    private final SignInKind kind;
    private final Population population;
    private final SignInSchedule schedule;
    private final long seed;

    GeneratedSignIns(SignInKind kind, Population population, SignInSchedule schedule, long seed) {
        this.kind = kind;
        this.population = population;
        this.schedule = schedule;
        this.seed = seed;
    }

    @Override
    public SignInKind kind() {
        return kind;
    }

    @Override
    public Iterator<SignIn> read(Instant from, boolean newestFirst, Instant now) {
        long begin = newestFirst ? schedule.firstAt(from.getEpochSecond() + 1) - 1
                : schedule.firstAt(from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0));
        long end = newestFirst ? -1 : schedule.firstAt(now.getEpochSecond() + 1);
        return new Iterator<>() {
            private long position = begin;
            private SignIn next = written();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public SignIn next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                SignIn taken = next;
                next = written();
                return taken;
            }

            private SignIn written() {
                while (newestFirst ? position > end : position < end) {
                    long candidate = newestFirst ? position-- : position++;
                    long second = schedule.secondOf(candidate);
                    if (second + lag(candidate) <= now.getEpochSecond()) {
                        return new Generated(candidate, second);
                    }
                }
                return null;
            }
        };
    }

    /** How long after its making a sign-in is in the log, in seconds. */
    private int lag(long position) {
        double chance = chance(Draw.LAG, position);
        if (chance < PUNCTUAL) {
            return between(SHORTEST_LAG, USUAL_LAG, chance / PUNCTUAL);
        }
        return chance < LATE ? between(USUAL_LAG, LONG_LAG, (chance - PUNCTUAL) / (LATE - PUNCTUAL))
                : between(LONG_LAG, LONGEST_LAG, (chance - LATE) / (1 - LATE));
    }

    private static int between(int low, int high, double share) {
        return low + (int) ((high - low) * share);
    }

    private double chance(Draw draw, long position) {
        return Chance.share(seed(draw), position);
    }

    private long seed(Draw draw) {
        return seed * SEEDS_APART + (long) kind.ordinal() * Draw.values().length + draw.ordinal();
    }

    /** What chance decides of a sign-in, each by itself. */
    private enum Draw {
        LAG, ACTOR, SPOT, RESOURCE, OUTCOME, DURATION, ID, ID_REST, CORRELATION, CORRELATION_REST, TOKEN
    }

    private final class Generated implements SignIn {

        private final long position;
        private final long second;
        private Actor actor;
        private Map<String, Fragment> spot;
        private Map<String, Fragment> resource;
        private Map<String, Fragment> outcome;

        private Generated(long position, long second) {
            this.position = position;
            this.second = second;
        }

        @Override
        public Place place() {
            return new Place(Instant.ofEpochSecond(second), kind.ordinal(), position);
        }

        @Override
        public SignInKind kind() {
            return kind;
        }

        @Override
        public Value value(String path) {
            return SignInTemplate.value(this::fragment, path);
        }

        @Override
        public Value.Members document() {
            return SignInTemplate.document(this::fragment);
        }

        @Override
        public void writeTo(ByteArrayOutputStream out, boolean policies) {
            SignInTemplate.write(this::fragment, out, policies);
        }

        private Fragment fragment(SignInTemplate.Slot slot) {
            return switch (slot.part()) {
                case MOMENT -> moment(slot.name());
                case ACTOR -> actor().said().get(slot.name());
                case SPOT -> spot().get(slot.name());
                case RESOURCE -> resource().get(slot.name());
                case OUTCOME -> outcome().get(slot.name());
                case KEY -> actor().key().at(second).get(slot.name());
            };
        }

        private Actor actor() {
            if (actor == null) {
                actor = population.actor(chance(Draw.ACTOR, position), second);
            }
            return actor;
        }

        private Map<String, Fragment> spot() {
            if (spot == null) {
                spot = one(Draw.SPOT, actor().spots());
            }
            return spot;
        }

        private Map<String, Fragment> resource() {
            if (resource == null) {
                resource = one(Draw.RESOURCE, actor().resources());
            }
            return resource;
        }

        private Map<String, Fragment> outcome() {
            if (outcome == null) {
                outcome = actor().ending().of(chance(Draw.OUTCOME, position), second);
            }
            return outcome;
        }

        /** The first is chosen most of all. */
        private Map<String, Fragment> one(Draw draw, List<Map<String, Fragment>> several) {
            double chance = chance(draw, position);
            return several.get((int) (chance * chance * several.size()));
        }

        private Fragment moment(String name) {
            return switch (name) {
                case "id" -> Fragment.plain(id(Draw.ID, Draw.ID_REST).toString());
                case "correlationId" -> Fragment.plain(id(Draw.CORRELATION, Draw.CORRELATION_REST).toString());
                case "createdDateTime" -> Fragment.plain(Instant.ofEpochSecond(second).toString());
                case "uniqueTokenIdentifier" -> Fragment.plain(Base64.getUrlEncoder().withoutPadding().encodeToString(
                        ByteBuffer.allocate(2 * Long.BYTES).putLong(Chance.of(seed(Draw.TOKEN), position))
                                .putLong(Chance.of(seed(Draw.ID), position)).array()));
                case "processingTimeInMilliseconds" -> Fragment.of(Value.of(
                        20 + Chance.choice(seed(Draw.DURATION), position, SLOWEST)));
                default -> throw new IllegalArgumentException("no sign-in has its own " + name);
            };
        }

        /** A random UUID of version 4. */
        private UUID id(Draw draw, Draw rest) {
            return new UUID(Chance.of(seed(draw), position) & 0xFFFFFFFFFFFF0FFFL | 0x4000L,
                    Chance.of(seed(rest), position) & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
        }
    }
}
