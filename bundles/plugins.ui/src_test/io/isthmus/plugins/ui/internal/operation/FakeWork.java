package io.isthmus.plugins.ui.internal.operation;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.host.InstalledPlugins;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.ui.internal.install.Offers;

/** An installer that remembers what it was asked for, and keeps to its contract. */
final class FakeWork implements PluginWork {

    final List<String> done = new ArrayList<>();
    /** What the site offers each time that it is looked at; the last one ever after. */
    private final Deque<Offer> offers = new ArrayDeque<>();
    private final List<String> allowed = new ArrayList<>();
    boolean open = true;

    FakeWork(Offer... offers) {
        this.offers.addAll(List.of(offers));
    }

    @Override
    public InstalledPlugins installed() {
        return InstalledPlugins.NONE;
    }

    @Override
    public Offer offer(URI site) {
        Offer now = offers.size() > 1 ? offers.pop() : offers.peek();
        return new Offer(now.site(), now.plugins().stream().map(this::judged).toList());
    }

    private OfferedPlugin judged(OfferedPlugin plugin) {
        return allowed.contains(plugin.digest())
                ? Offers.plugin(plugin.id(), plugin.version(), Trust.ALLOWED) : plugin;
    }

    @Override
    public Optional<URI> site(String id) {
        return Optional.of(Offers.SITE);
    }

    @Override
    public void trusted(Offer offer) throws RefusedException {
        if (offer.plugins().stream().anyMatch(plugin -> plugin.trust() == Trust.UNSIGNED)) {
            throw new RefusedException(Refusal.UNSIGNED, "It is not signed.", "Ask for a signed one.");
        }
    }

    @Override
    public InstalledPlugins install(Offer offer, Set<String> window) throws RefusedException {
        trusted(offer);
        offer.plugins().forEach(plugin -> done.add("install " + plugin.id() + ' ' + plugin.version()
                + (window.contains(plugin.id()) ? " with its window" : "")));
        return InstalledPlugins.NONE;
    }

    @Override
    public InstalledPlugins remove(String id) {
        done.add("remove " + id);
        return InstalledPlugins.NONE;
    }

    @Override
    public Optional<InstalledPlugins> rollback() {
        return Optional.empty();
    }

    @Override
    public void allow(Offer offer) {
        offer.plugins().forEach(plugin -> {
            done.add("allow " + plugin.digest());
            allowed.add(plugin.digest());
        });
    }

    @Override
    public boolean disallow(String digest) {
        done.add("disallow " + digest);
        return allowed.remove(digest);
    }

    @Override
    public void close() {
        open = false;
    }
}
