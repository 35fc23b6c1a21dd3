/** A plug-in's own project: made new, and built without anything but a JDK and the product. */
package io.isthmus.plugins.internal.project;
