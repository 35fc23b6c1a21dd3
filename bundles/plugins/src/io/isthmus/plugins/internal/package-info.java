/** Installing by p2, with an agent and a profile of its own. */
package io.isthmus.plugins.internal;
