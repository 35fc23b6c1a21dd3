/** What all registries of contributions have in common. */
package io.isthmus.engine.extension;
