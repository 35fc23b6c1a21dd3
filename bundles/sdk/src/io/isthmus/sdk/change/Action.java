package io.isthmus.sdk.change;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.request.Request;

/**
 * One request of a step.
 *
 * @param request    what is sent; may hold placeholders
 * @param repeatable whether sending it twice does the same as sending it once, so that it may be sent again where its
 *                   answer was lost
 * @param meansDone  refusals that mean that it was done before: parts of the service's code or message, without regard
 *                   to case ("already exists")
 * @param done       how to see that it was done, where the step's verification alone does not tell
 * @param tells      where in its answer a text stands that a person needs afterwards, a certificate request for instance;
 *                   it stays with the step and in the ledger, so it is never a secret. Where the answer was lost, so is
 *                   the text
 * @param proof      what its answer must be, where nothing but the answer tells that it was done
 * @param renewal    what it makes anew that was there before under another id
 * @since 1.0
 */
public record Action(Request request, boolean repeatable, List<String> meansDone, Optional<Expectation> done,
        Optional<String> tells, Optional<Proof> proof, Optional<Renewal> renewal) {

    /**
     * What an answer must be where nothing that can be read later tells that the request was done: a message that arrived,
     * or a service that uses a certificate and shows it nowhere. Such a request is sent although what can be read is as it
     * should be, is sent again until its answer is so or the step's deadline is over, and is not sent any more once it was.
     *
     * @param answer   what the answer's body must be; texts may hold placeholders
     * @param sentence what is proven then, for a person: "mail from EX01 arrives"
     * @since 1.0
     */
    public record Proof(Condition answer, String sentence) {
    }

    /**
     * Something that a plan took away and that is given back: the service gives it another id than before. The ledger tells
     * it, so that whoever made the first can still take back its own. Where the request is refused as done before, or its
     * answer is lost, nobody knows whose the new one is: the id of before stays the one that is known.
     *
     * @param before the id that it had
     * @param id     where in the answer its new id stands
     * @since 1.0
     */
    public record Renewal(String before, String id) {
    }

    /** Copies the list. */
    public Action {
        meansDone = List.copyOf(meansDone);
    }

    /** A request that may be sent again. */
    public static Action repeatable(Request request, String... meansDone) {
        return new Action(request, true, List.of(meansDone), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** A request that must not be sent again before it was looked whether it was done. */
    public static Action once(Request request, Expectation done, String... meansDone) {
        return new Action(request, false, List.of(meansDone), Optional.of(done), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /**
     * The same request, whose answer tells a person something.
     *
     * @param pointer where in the answer the text stands
     */
    public Action telling(String pointer) {
        return new Action(request, repeatable, meansDone, done, Optional.of(pointer), proof, renewal);
    }

    /**
     * The same request, of which nothing but its answer tells that it was done.
     *
     * @param answer   what its answer must be
     * @param sentence what is proven then
     */
    public Action proving(Condition answer, String sentence) {
        return new Action(request, repeatable, meansDone, done, tells, Optional.of(new Proof(answer, sentence)), renewal);
    }

    /**
     * The same request, which makes something anew.
     *
     * @param before the id that it had
     * @param id     where in the answer its new id stands
     */
    public Action renewing(String before, String id) {
        return new Action(request, repeatable, meansDone, done, tells, proof, Optional.of(new Renewal(before, id)));
    }
}
