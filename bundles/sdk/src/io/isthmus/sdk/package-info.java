/** The public API of Isthmus. */
package io.isthmus.sdk;
