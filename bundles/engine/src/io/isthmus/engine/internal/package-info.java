/** How the engine is put together. */
package io.isthmus.engine.internal;
