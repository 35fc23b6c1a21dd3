/** Who signed a jar, and whether that is somebody whose key is pinned. */
package io.isthmus.plugins.internal.trust;
