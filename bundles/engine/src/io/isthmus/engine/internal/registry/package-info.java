/** The registries: each reads one extension point and sets aside, visibly, what does not fit. */
package io.isthmus.engine.internal.registry;
