package io.isthmus.engine.internal.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.Cancel;

/**
 * Reads one extension point, at the first question and again after contributions came or went.
 *
 * @param <D> what describes a contribution
 * @param <T> what its class makes
 */
public abstract class ExtensionPointReader<D, T> implements Registry<D, T>, IRegistryEventListener, AutoCloseable {

    /** Makes what the class of an element stands for. */
    @FunctionalInterface
    private interface Maker {
        Object make(IConfigurationElement element) throws CoreException;
    }

    private record Contribution<D>(D descriptor, IConfigurationElement element, Maker maker) {
    }

    private record Contents<D>(Map<String, Contribution<D>> byId, List<ContributionProblem> problems) {
    }

    private static final String CLASS = "class";

    private final IExtensionRegistry registry;
    private final String point;
    private final String elementName;
    private final Class<T> type;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<ContributionProblem> broken = new CopyOnWriteArrayList<>();
    private ForeignContributions foreign;
    private Contents<D> contents;

    ExtensionPointReader(IExtensionRegistry registry, String point, String elementName, Class<T> type) {
        this.registry = registry;
        this.point = point;
        this.elementName = elementName;
        this.type = type;
        registry.addListener(this, point);
    }

    /** Third parties' contributions count, too. */
    public final void add(ForeignContributions more) {
        synchronized (this) {
            foreign = more;
        }
        more.registry().addListener(this, point);
        reload();
    }

    /** They do so no longer. */
    public final void remove(ForeignContributions gone) {
        gone.registry().removeListener(this);
        synchronized (this) {
            foreign = foreign == gone ? null : foreign;
        }
        reload();
    }

    /** Makes a descriptor of an element. */
    abstract D read(Attributes attributes) throws InvalidContributionException;

    /** The id of a descriptor. */
    abstract String id(D descriptor);

    /** Which of the contributions that fit by themselves do not fit with the others, by id, with the reason. */
    Map<String, String> misfits(Map<String, D> descriptors) {
        return Map.of();
    }

    @Override
    public final List<D> all() {
        return contents().byId().values().stream().map(Contribution::descriptor).toList();
    }

    @Override
    public final Optional<D> find(String id) {
        return Optional.ofNullable(contents().byId().get(id)).map(Contribution::descriptor);
    }

    @Override
    public final List<ContributionProblem> problems() {
        List<ContributionProblem> all = new ArrayList<>(contents().problems());
        all.addAll(broken);
        return List.copyOf(all);
    }

    @Override
    public final T create(String id) throws ContributionException {
        Contribution<D> contribution = contents().byId().get(id);
        if (contribution == null) {
            throw new NoSuchElementException(id);
        }
        try {
            return type.cast(contribution.maker().make(contribution.element()));
        } catch (CoreException | ClassCastException | LinkageError wrong) {
            Throwable reason = wrong instanceof CoreException core && core.getStatus().getException() != null
                    ? core.getStatus().getException() : wrong;
            ContributionProblem problem = problem(contribution.element(), id, NLS.bind(Messages.ClassNotMade,
                    new Object[] { contribution.element().getAttribute(CLASS), type.getSimpleName(), reason }));
            if (!broken.contains(problem)) {
                broken.add(problem);
            }
            throw new ContributionException(problem, wrong);
        }
    }

    @Override
    public final Cancel.Registration onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private synchronized Contents<D> contents() {
        if (contents == null) {
            contents = readAll();
        }
        return contents;
    }

    private Contents<D> readAll() {
        List<ContributionProblem> problems = new ArrayList<>();
        Map<String, Contribution<D>> found = new TreeMap<>();
        elements(registry).forEach(element ->
                add(element, Attributes.ours(element), own -> own.createExecutableExtension(CLASS), found, problems));
        if (foreign != null) {
            ForeignContributions used = foreign;
            elements(used.registry()).filter(element -> named(element, problems)).forEach(element ->
                    add(element, Attributes.foreign(element), theirs -> used.standIn(theirs, type), found, problems));
        }
        setAsideMisfits(found, problems);
        return new Contents<>(new LinkedHashMap<>(found), List.copyOf(problems));
    }

    private Stream<IConfigurationElement> elements(IExtensionRegistry declared) {
        return Arrays.stream(declared.getConfigurationElementsFor(point))
                .sorted(Comparator.comparing(element -> element.getContributor().getName()));
    }

    /** A third party names what it contributes after its bundle, so that it takes nobody else's name. */
    private boolean named(IConfigurationElement element, List<ContributionProblem> problems) {
        String id = Optional.ofNullable(element.getAttribute(idAttribute())).orElse("");
        String bundle = element.getContributor().getName();
        boolean fits = !idsBeginWithBundle() || id.equals(bundle) || id.startsWith(bundle + '.');
        if (!fits) {
            problems.add(problem(element, id, NLS.bind(Messages.ForeignName, id, bundle)));
        }
        return fits;
    }

    /** Whether a third party's ids begin with its bundle's name; false where an id is typed or shown. */
    boolean idsBeginWithBundle() {
        return true;
    }

    private void add(IConfigurationElement element, Attributes attributes, Maker maker,
            Map<String, Contribution<D>> found, List<ContributionProblem> problems) {
        String shownId = Optional.ofNullable(element.getAttribute(idAttribute())).orElse("");
        try {
            if (!element.getName().equals(elementName)) {
                throw new InvalidContributionException(NLS.bind(Messages.UnknownElement, element.getName()));
            }
            attributes.required(CLASS);
            D descriptor = read(attributes);
            Contribution<D> first = found.putIfAbsent(id(descriptor), new Contribution<>(descriptor, element, maker));
            if (first != null) {
                throw new InvalidContributionException(
                        NLS.bind(Messages.DoubleId, first.element().getContributor().getName()));
            }
        } catch (InvalidContributionException wrong) {
            problems.add(problem(element, shownId, wrong.getMessage()));
        }
    }

    private void setAsideMisfits(Map<String, Contribution<D>> found, List<ContributionProblem> problems) {
        Map<String, D> descriptors = new TreeMap<>();
        found.forEach((id, contribution) -> descriptors.put(id, contribution.descriptor()));
        misfits(descriptors).forEach((id, reason) ->
                problems.add(problem(found.remove(id).element(), id, reason)));
    }

    /** The attribute that holds the id. */
    String idAttribute() {
        return "id";
    }

    private ContributionProblem problem(IConfigurationElement element, String id, String reason) {
        return new ContributionProblem(element.getContributor().getName(), point, id, reason);
    }

    private void reload() {
        synchronized (this) {
            contents = null;
            broken.clear();
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public final void added(IExtension[] extensions) {
        reload();
    }

    @Override
    public final void removed(IExtension[] extensions) {
        reload();
    }

    @Override
    public final void added(IExtensionPoint[] points) {
        reload();
    }

    @Override
    public final void removed(IExtensionPoint[] points) {
        reload();
    }

    @Override
    public final void close() {
        registry.removeListener(this);
    }
}
