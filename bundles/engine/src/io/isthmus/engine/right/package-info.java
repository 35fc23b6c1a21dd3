/** What whoever is signed in may do of a plan, before it begins. */
package io.isthmus.engine.right;
