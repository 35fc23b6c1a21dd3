/** Reading, checking and choosing data packs. */
package io.isthmus.datapack.internal;
