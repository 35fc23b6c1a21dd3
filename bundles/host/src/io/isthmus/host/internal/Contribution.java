package io.isthmus.host.internal;

/**
 * What a plug-in contributes.
 *
 * @param plugin    the plug-in's id
 * @param bundle    the symbolic name of its bundle that has the class
 * @param className of the class
 * @param type      the interface of the SDK that it implements
 * @param declared  what it may ask for
 */
record Contribution(String plugin, String bundle, String className, Class<?> type, Declared declared) {
}
